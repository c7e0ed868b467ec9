"use server";

import { decidingAction } from "@/lib/doors/action";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { publishSeenInput } from "@/lib/publications/input";

export const publishAction = decidingAction(
  publishSeenInput,
  publishAssessment,
  (_, { assessmentId }) => `/assessments/${assessmentId}/result`,
);
