"use server";

import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { startAssessmentInput } from "@/lib/assessments/input";
import { formAction } from "@/lib/doors/action";

export const startAction = formAction(startAssessmentInput, startAssessment, ({ id }) => `/assessments/${id}`);
