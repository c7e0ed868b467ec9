import { apiFile } from "@/lib/doors/api";
import { teamInput } from "@/lib/teams/input";
import { getAgainCalendar } from "@/lib/teams/queries";

export const GET = apiFile(teamInput, getAgainCalendar);
