import { assessmentInput } from "@/lib/assessments/input";
import { getQuestions } from "@/lib/assessments/queries/get-questions";
import { api } from "@/lib/doors/api";

export const GET = api(200, assessmentInput, getQuestions);
