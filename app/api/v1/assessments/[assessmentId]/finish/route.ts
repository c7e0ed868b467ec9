import { api } from "@/lib/doors/api";
import { finishVoting, resumeVoting } from "@/lib/votes/commands/finish-voting";
import { votingInput } from "@/lib/votes/input";

export const POST = api(200, votingInput, finishVoting);
export const DELETE = api(200, votingInput, resumeVoting);
