import { api } from "@/lib/doors/api";
import { openRound } from "@/lib/rounds/commands/open-round";
import { listRoundsInput, openRoundInput } from "@/lib/rounds/input";
import { listRounds } from "@/lib/rounds/queries/list-rounds";

export const GET = api(200, listRoundsInput, listRounds);
export const POST = api(201, openRoundInput, openRound);
