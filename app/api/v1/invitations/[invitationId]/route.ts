import { api } from "@/lib/doors/api";
import { revokeInvitation } from "@/lib/invitations/commands/revoke-invitation";
import { invitationInput } from "@/lib/invitations/input";

export const DELETE = api(204, invitationInput, revokeInvitation);
