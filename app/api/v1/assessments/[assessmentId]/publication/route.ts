import { api } from "@/lib/doors/api";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { publishAssessmentInput, withdrawPublicationInput } from "@/lib/publications/input";

export const POST = api(201, publishAssessmentInput, publishAssessment);
export const DELETE = api(204, withdrawPublicationInput, withdrawPublication);
