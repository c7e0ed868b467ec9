import { api } from "@/lib/doors/api";
import { closeRound, reopenRound } from "@/lib/rounds/commands/change-round";
import { roundInput } from "@/lib/rounds/input";

export const POST = api(204, roundInput, closeRound);
export const DELETE = api(204, roundInput, reopenRound);
