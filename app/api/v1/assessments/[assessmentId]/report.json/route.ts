import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { getReport } from "@/lib/publications/queries/get-report";

export const GET = api(200, assessmentInput, getReport);
