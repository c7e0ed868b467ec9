import { teamActionsInput } from "@/lib/actions/input";
import { getTeamActionsCalendar } from "@/lib/actions/queries/get-files";
import { apiFile } from "@/lib/doors/api";

export const GET = apiFile(teamActionsInput, getTeamActionsCalendar);
