import { deleteDraft } from "@/lib/assessments/commands/delete-draft";
import { assessmentInput } from "@/lib/assessments/input";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { api } from "@/lib/doors/api";

export const GET = api(200, assessmentInput, getAssessment);
export const DELETE = api(204, assessmentInput, deleteDraft);
