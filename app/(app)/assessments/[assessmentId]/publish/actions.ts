"use server";

import { formAction } from "@/lib/doors/action";
import { publishAssessment } from "@/lib/publications/commands";
import { publishAssessmentInput } from "@/lib/publications/input";

export const publishAction = formAction(
  publishAssessmentInput,
  publishAssessment,
  (_, { assessmentId }) => `/assessments/${assessmentId}/result`,
);
