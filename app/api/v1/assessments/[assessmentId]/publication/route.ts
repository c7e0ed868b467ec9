import { api } from "@/lib/doors/api";
import { publishAssessment, withdrawPublication } from "@/lib/publications/commands";
import { publishAssessmentInput, withdrawPublicationInput } from "@/lib/publications/input";

export const POST = api(201, publishAssessmentInput, publishAssessment);
export const DELETE = api(204, withdrawPublicationInput, withdrawPublication);
