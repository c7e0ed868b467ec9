import { apiFile } from "@/lib/doors/api";
import { roundInput } from "@/lib/rounds/input";
import { getRoundCalendar } from "@/lib/rounds/queries/get-round";

export const GET = apiFile(roundInput, getRoundCalendar);
