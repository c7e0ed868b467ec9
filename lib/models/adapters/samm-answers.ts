// Answer sets of a SAMM core model: values from 0 to 1, which become whole percents.

import type { Problem } from "../problem";
import { distinctIds, idOfParts } from "./names";
import type { SammParts } from "./samm-files";

type AnswerSet = SammParts["AnswerSet"][number];

const highestOf = ({ values }: AnswerSet) => values.reduce((most, { value }) => Math.max(most, value), 0);

/** By value, whatever the order in the file is: whole percents of the highest. */
const optionsOf = (set: AnswerSet) =>
  set.values
    .toSorted((a, b) => a.value - b.value)
    .map(({ text, value }) => ({ value: Math.round((100 * value) / highestOf(set)), label: text.trim() }));

function problemOf(set: AnswerSet): Problem | null {
  const pointer = `${set.path}#/values`;
  if (set.values.length < 2 || highestOf(set) === 0) {
    return { pointer, message: "An answer set has two values at least, and one above 0." };
  }
  const values = optionsOf(set).map(({ value }) => value);
  if (new Set(values).size < values.length) return { pointer, message: "Two answers have the same value." };
  return values[0] === 0 ? null : { pointer, message: "The lowest answer has the value 0." };
}

export type ReadAnswers = {
  readonly answerSets: Readonly<Record<string, unknown>>;
  /** Id in the files to id in the model. */
  readonly ids: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** The answer sets that questions use. Where one does not reach as high as the others, its highest is full all the same. */
export function answersOf({ AnswerSet, Question }: SammParts): ReadAnswers {
  const used = new Set(Question.map(({ answerSet }) => answerSet));
  const sets = AnswerSet.filter(({ id }) => used.has(id));
  const problems = sets.map(problemOf).filter((problem) => problem !== null);
  const ids = distinctIds(sets.map(({ id }) => [id, idOfParts(id)]));
  const most = sets.reduce((highest, set) => Math.max(highest, highestOf(set)), 0);
  return {
    answerSets:
      problems.length > 0
        ? {}
        : Object.fromEntries(sets.map((set) => [ids.get(set.id) ?? set.id, { options: optionsOf(set) }])),
    ids,
    problems,
    warnings: sets
      .filter((set) => highestOf(set) < most)
      .map((set) => ({
        pointer: `${set.path}#/values`,
        message: `Its highest value is ${highestOf(set)}, where others have ${most}: it counts as full.`,
      })),
  };
}
