import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { listAssessmentsInput, startAssessmentInput } from "@/lib/assessments/input";
import { listAssessments } from "@/lib/assessments/queries/list-assessments";
import { api } from "@/lib/doors/api";

export const GET = api(200, listAssessmentsInput, listAssessments);
export const POST = api(201, startAssessmentInput, startAssessment);
