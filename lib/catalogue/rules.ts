// Whether answers fit a model.

import type { AnswerInput } from "@/lib/assessments/input";
import { contentOf, practiceFor } from "@/lib/assessments/rules";
import { AppError, type FieldProblem } from "@/lib/errors";
import type { Model } from "@/lib/models/types";

function problemOf(model: Model, practice: string, answer: AnswerInput): FieldProblem[] {
  try {
    practiceFor(model, practice, contentOf(answer));
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ path: `answers.${practice}`, message: error.message }];
  }
}

/** Everything that does not fit: practices that the model lacks, values that are no option, criteria that are not there. */
export const problemsOfAnswers = (
  model: Model,
  answers: Readonly<Record<string, AnswerInput>>,
): readonly FieldProblem[] =>
  Object.entries(answers).flatMap(([practice, answer]) => problemOf(model, practice, answer));
