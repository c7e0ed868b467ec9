import { api } from "@/lib/doors/api";
import { removeTeamMember, updateTeamMember } from "@/lib/teams/commands/change-members";
import { teamMemberInput, updateTeamMemberInput } from "@/lib/teams/input";

export const PATCH = api(204, updateTeamMemberInput, updateTeamMember);
export const DELETE = api(204, teamMemberInput, removeTeamMember);
