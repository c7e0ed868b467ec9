"use server";

import { answerAction, formAction } from "@/lib/doors/action";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { revokeInvitation } from "@/lib/invitations/commands/revoke-invitation";
import { createInvitationInput, invitationInput } from "@/lib/invitations/input";
import { removePerson, updatePerson } from "@/lib/people/commands";
import { personInput, updatePersonInput } from "@/lib/people/input";

const here = () => "/settings/people";

export const inviteAction = answerAction(createInvitationInput, createInvitation);
export const revokeAction = formAction(invitationInput, revokeInvitation, here);
export const updatePersonAction = formAction(updatePersonInput, updatePerson, here);
export const removePersonAction = formAction(personInput, removePerson, here);
