import { assessmentInput } from "@/lib/assessments/input";
import { apiFile } from "@/lib/doors/api";
import { getAnswersTable } from "@/lib/publications/queries/get-answers-table";

export const GET = apiFile(assessmentInput, getAnswersTable);
