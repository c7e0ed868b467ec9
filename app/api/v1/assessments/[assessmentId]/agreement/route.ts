import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { getAgreement } from "@/lib/votes/queries/get-agreement";

export const GET = api(200, assessmentInput, getAgreement);
