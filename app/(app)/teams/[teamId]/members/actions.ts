"use server";

import { answerAction, formAction } from "@/lib/doors/action";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { createInvitationInput } from "@/lib/invitations/input";
import { addTeamMember, removeTeamMember, updateTeamMember } from "@/lib/teams/commands/change-members";
import { updateTeam } from "@/lib/teams/commands/change-team";
import { addTeamMemberInput, teamMemberInput, updateTeamInput, updateTeamMemberInput } from "@/lib/teams/input";

const here = (_: unknown, { teamId }: { readonly teamId: string }) => `/teams/${teamId}/members`;

export const inviteAction = answerAction(createInvitationInput, createInvitation);
export const addMemberAction = formAction(addTeamMemberInput, addTeamMember, here);
export const updateMemberAction = formAction(updateTeamMemberInput, updateTeamMember, here);
export const removeMemberAction = formAction(teamMemberInput, removeTeamMember, here);
export const updateTeamAction = formAction(updateTeamInput, updateTeam, here);
