import { api } from "@/lib/doors/api";
import { addTeamMember } from "@/lib/teams/commands/change-members";
import { addTeamMemberInput, listTeamMembersInput } from "@/lib/teams/input";
import { listTeamMembers } from "@/lib/teams/queries";

export const GET = api(200, listTeamMembersInput, listTeamMembers);
export const POST = api(201, addTeamMemberInput, addTeamMember);
