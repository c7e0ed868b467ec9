import { api } from "@/lib/doors/api";
import { createTeam } from "@/lib/teams/commands/change-team";
import { createTeamInput, listTeamsInput } from "@/lib/teams/input";
import { listTeams } from "@/lib/teams/queries";

export const GET = api(200, listTeamsInput, listTeams);
export const POST = api(201, createTeamInput, createTeam);
