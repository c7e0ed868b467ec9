import { teamActionsInput } from "@/lib/actions/input";
import { getTeamActionsTable } from "@/lib/actions/queries/get-files";
import { apiFile } from "@/lib/doors/api";

export const GET = apiFile(teamActionsInput, getTeamActionsTable);
