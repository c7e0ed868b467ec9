import { api } from "@/lib/doors/api";
import { extendRound } from "@/lib/rounds/commands/change-round";
import { extendRoundInput, getRoundInput } from "@/lib/rounds/input";
import { getRound } from "@/lib/rounds/queries/get-round";

export const GET = api(200, getRoundInput, getRound);
export const PATCH = api(204, extendRoundInput, extendRound);
