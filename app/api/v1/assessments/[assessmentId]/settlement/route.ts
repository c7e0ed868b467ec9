import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { settleVotes } from "@/lib/votes/commands/settle-votes";

export const POST = api(200, assessmentInput, settleVotes);
