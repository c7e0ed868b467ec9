import { api } from "@/lib/doors/api";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { createInvitationInput, listInvitationsInput } from "@/lib/invitations/input";
import { listInvitations } from "@/lib/invitations/queries";

export const GET = api(200, listInvitationsInput, listInvitations);
export const POST = api(201, createInvitationInput, createInvitation);
