import { assessmentInput } from "@/lib/assessments/input";
import { apiEvents } from "@/lib/doors/api";
import { watchVoting } from "@/lib/votes/queries/watch-voting";

export const GET = apiEvents(assessmentInput, watchVoting);
