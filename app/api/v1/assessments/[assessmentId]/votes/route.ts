import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { getVoting } from "@/lib/votes/queries/get-voting";

export const GET = api(200, assessmentInput, getVoting);
