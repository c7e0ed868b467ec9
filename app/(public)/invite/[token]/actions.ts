"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/doors/action";
import { entryAction, startSession } from "@/lib/doors/entry";
import { acceptInvitation, joinByInvitation, signInToInvitation } from "@/lib/invitations/commands/accept-invitation";
import { acceptInvitationInput, joinInput, signInToInvitationInput } from "@/lib/invitations/input";

export const acceptAction = entryAction(acceptInvitationInput, acceptInvitation, () => "/");

export const signInToInvitationAction = entryAction(signInToInvitationInput, signInToInvitation, () => "/");
