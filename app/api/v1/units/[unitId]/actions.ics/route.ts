import { unitActionsInput } from "@/lib/actions/input";
import { getUnitActionsCalendar } from "@/lib/actions/queries/get-files";
import { apiFile } from "@/lib/doors/api";

export const GET = apiFile(unitActionsInput, getUnitActionsCalendar);
