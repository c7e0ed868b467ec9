import { api } from "@/lib/doors/api";
import { saveVote } from "@/lib/votes/commands/save-vote";
import { saveVoteInput } from "@/lib/votes/input";

export const PUT = api(200, saveVoteInput, saveVote);
