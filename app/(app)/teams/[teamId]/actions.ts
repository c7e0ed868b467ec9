"use server";

import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { startAssessmentInput } from "@/lib/assessments/input";
import { formAction } from "@/lib/doors/action";
import { planAgain } from "@/lib/teams/commands/plan-again";
import { planAgainInput } from "@/lib/teams/input";

export const startAction = formAction(startAssessmentInput, startAssessment, ({ id }) => `/assessments/${id}`);

export const planAgainAction = formAction(
  planAgainInput,
  (viewer, input) => planAgain(viewer, input),
  (_, { teamId }) => `/teams/${teamId}#again`,
);
