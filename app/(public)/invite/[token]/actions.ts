"use server";

import { formAction } from "@/lib/doors/action";
import { entryAction, startSession } from "@/lib/doors/entry";
import { acceptInvitation, joinByInvitation, signInToInvitation } from "@/lib/invitations/commands/accept-invitation";
import { acceptInvitationInput, joinInput, signInToInvitationInput } from "@/lib/invitations/input";

export const acceptAction = entryAction(acceptInvitationInput, acceptInvitation, () => "/");

export const signInToInvitationAction = entryAction(signInToInvitationInput, signInToInvitation, () => "/");

/** Somebody who is signed in already joins with that account, and goes on in the organisation they joined. */
export const joinAction = formAction(
  joinInput,
  async (viewer, input) => startSession(await joinByInvitation(viewer, input)),
  () => "/",
);
