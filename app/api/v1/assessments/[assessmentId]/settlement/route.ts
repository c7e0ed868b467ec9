import { api } from "@/lib/doors/api";
import { settleVotes } from "@/lib/votes/commands/settle-votes";
import { settleVotesInput } from "@/lib/votes/input";

export const POST = api(200, settleVotesInput, settleVotes);
