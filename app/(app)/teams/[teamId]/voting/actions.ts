"use server";

import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { startVotingInput } from "@/lib/assessments/input";
import { formAction } from "@/lib/doors/action";

export const startVotingAction = formAction(startVotingInput, startAssessment, ({ id }) => `/assessments/${id}`);
