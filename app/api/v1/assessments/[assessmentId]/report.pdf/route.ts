import { assessmentInput } from "@/lib/assessments/input";
import { apiFile } from "@/lib/doors/api";
import { getReportFile } from "@/lib/publications/queries/get-report-file";

export const GET = apiFile(assessmentInput, getReportFile);
