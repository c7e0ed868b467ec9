"use server";

import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { startAssessmentInput } from "@/lib/assessments/input";
import { formAction } from "@/lib/doors/action";
import { closeRound, extendRound, reopenRound } from "@/lib/rounds/commands/change-round";
import { openRound } from "@/lib/rounds/commands/open-round";
import { extendRoundInput, openRoundInput, roundInput } from "@/lib/rounds/input";

const there = (_: unknown, { roundId }: { readonly roundId: string }) => `/rounds/${roundId}`;

export const openRoundAction = formAction(openRoundInput, openRound, ({ id }) => `/rounds/${id}`);
export const extendRoundAction = formAction(extendRoundInput, extendRound, there);
export const closeRoundAction = formAction(roundInput, closeRound, there);
export const reopenRoundAction = formAction(roundInput, reopenRound, there);
export const startInRoundAction = formAction(startAssessmentInput, startAssessment, ({ id }) => `/assessments/${id}`);
