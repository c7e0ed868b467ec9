import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { getScore } from "@/lib/publications/queries/get-score";

export const GET = api(200, assessmentInput, getScore);
