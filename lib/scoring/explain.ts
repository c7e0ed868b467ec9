// "Why this number?": the figures behind a figure, as values. Sentences are made where they are shown.

import { outlineOf } from "@/lib/models/outline";
import type { Gate, Model, Practice } from "@/lib/models/types";
import { sumsOf, valueOf } from "./cell";
import type { Answers, CellScore } from "./types";

export type ExplainedPractice = {
  readonly id: string;
  readonly weight: number;
  readonly state: "value" | "skipped" | "unknown" | "not_applicable" | "unanswered";
  /** What it counts with, 0 to 100; null when it is left out. */
  readonly counted: number | null;
  /** Its own value was set to 0 because a quality criterion is not ticked. */
  readonly heldAtZero: boolean;
  /** Scored but outside the rule for a level. */
  readonly optional: boolean;
};

export type ExplainedCell = {
  readonly level: string;
  readonly practices: readonly ExplainedPractice[];
  /** Σ w·v and 100·Σ w over what is counted; their quotient is the score. */
  readonly sum: number;
  readonly divisor: number;
  readonly score: number | null;
  readonly passes: boolean | null;
  readonly gate: Gate | null;
};

function explainPractice(model: Model, practice: Practice, answers: Answers): ExplainedPractice {
  const answer = answers.get(practice.id);
  const counted = valueOf(model, practice, answer);
  return {
    id: practice.id,
    weight: practice.weight,
    state: answer?.state ?? "unanswered",
    counted,
    heldAtZero: answer?.state === "value" && answer.value > 0 && counted === 0,
    optional: practice.optional,
  };
}

/** What each cell of a category is made of, from the lowest level up; empty for a category that the model lacks. */
export function explainCategory(
  model: Model,
  answers: Answers,
  categoryId: string,
  cells: readonly CellScore[],
): readonly ExplainedCell[] {
  const column = outlineOf(model).columns.find(({ category }) => category.id === categoryId);
  return (column?.cells ?? []).map((cell, at) => {
    const sums = sumsOf(model, cell.scored, answers);
    const scored = cells[at];
    return {
      level: cell.level.id,
      practices: cell.scored.map((practice) => explainPractice(model, practice, answers)),
      sum: sums.value,
      divisor: 100 * sums.weight,
      score: scored?.score ?? null,
      passes: scored?.passes ?? null,
      gate: model.gate,
    };
  });
}
