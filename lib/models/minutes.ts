// How long a team talks over a model.

import type { Model } from "./types";

// Our estimate, in seconds: a question of degree is talked over, one of yes or no is known; each criterion is read.
const ofDegree = 40;
const ofFact = 20;
const perCriterion = 8;

/** About how many minutes a team needs for the whole model, together; an estimate of ours, at least 1. */
export function minutesFor(model: Pick<Model, "practices" | "answerSets">): number {
  const sizeOf = new Map(model.answerSets.map(({ id, options }) => [id, options.length]));
  const seconds = model.practices.reduce(
    (sum, { answerSet, criteria }) =>
      sum + ((sizeOf.get(answerSet) ?? 0) > 2 ? ofDegree : ofFact) + perCriterion * criteria.length,
    0,
  );
  return Math.max(1, Math.round(seconds / 60));
}
