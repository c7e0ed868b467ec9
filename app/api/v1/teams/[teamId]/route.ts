import { api } from "@/lib/doors/api";
import { updateTeam } from "@/lib/teams/commands/change-team";
import { teamInput, updateTeamInput } from "@/lib/teams/input";
import { getTeam } from "@/lib/teams/queries";

export const GET = api(200, teamInput, getTeam);
export const PATCH = api(204, updateTeamInput, updateTeam);
