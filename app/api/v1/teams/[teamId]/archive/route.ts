import { api } from "@/lib/doors/api";
import { archiveTeam, restoreTeam } from "@/lib/teams/commands/change-team";
import { teamInput } from "@/lib/teams/input";

export const POST = api(204, teamInput, (viewer, input) => archiveTeam(viewer, input));
export const DELETE = api(204, teamInput, restoreTeam);
