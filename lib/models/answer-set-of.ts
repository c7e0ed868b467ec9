// The answer set by which a practice is answered.

import type { AnswerSet } from "./types";

type Sets = { readonly answerSets: readonly AnswerSet[] };

/** A model is parsed at the border, so that every answer set its practices name is there; throws where that did not happen. */
export function answerSetOf({ answerSets }: Sets, { answerSet }: { readonly answerSet: string }): AnswerSet {
  const found = answerSets.find(({ id }) => id === answerSet);
  if (!found) throw new Error(`The model has no answer set “${answerSet}”.`);
  return found;
}
