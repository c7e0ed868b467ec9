"use server";

import { formAction } from "@/lib/doors/action";
import { markStep, unmarkStep } from "@/lib/steps/commands/mark-step";
import { markStepFormInput, unmarkStepFormInput } from "@/lib/steps/input";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { withdrawPublicationInput } from "@/lib/publications/input";

export const withdrawAction = formAction(
  withdrawPublicationInput,
  withdrawPublication,
  // Another address than the page's own, so that the reader arrives at its top, where it says so.
  (_, { assessmentId }) => `/assessments/${assessmentId}/result?withdrawn`,
);

const nextSteps = (_: unknown, { assessmentId }: { assessmentId: string }) =>
  `/assessments/${assessmentId}/result#next-steps`;

export const markStepAction = formAction(markStepFormInput, markStep, nextSteps);
export const unmarkStepAction = formAction(unmarkStepFormInput, unmarkStep, nextSteps);
