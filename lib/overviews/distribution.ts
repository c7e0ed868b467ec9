// What the teams of a unit say to each practice, counted: it points at platform work, and ranks practices, not teams.

import type { Model, Practice } from "@/lib/models/types";
import type { FrozenAnswers } from "@/lib/publications/rules";
import type { Share } from "@/lib/publications/types";
import type { PracticeDistribution } from "./types";

/** The answers of a current result, and whether the team shared them one by one. */
export type SharedAnswers = { readonly share: Share; readonly answers: FrozenAnswers };

/** With fewer, a count would tell what one of them answered. */
const fewest = 3;

/**
 * Whether counts may be shown: not when one or two teams kept their answers to themselves, because whoever subtracts
 * what the others shared would read theirs.
 */
export function mayBeCounted(results: readonly SharedAnswers[]): boolean {
  const kept = results.filter(({ share }) => share === "results").length;
  return kept === 0 || kept >= fewest;
}

const optionsOf = (model: Model, practice: Practice) =>
  model.answerSets.find(({ id }) => id === practice.answerSet)?.options ?? [];

const hidden = { n: null, options: null, skipped: null, unknown: null, notApplicable: null, unanswered: null };

/**
 * Per practice of the model the number of teams at each option and in each state; n is those with a value. A value that
 * the present version has no option for counts in n alone. null where the counts may not be shown.
 */
export function distributionOf(model: Model, results: readonly SharedAnswers[]): readonly PracticeDistribution[] {
  if (!mayBeCounted(results)) return model.practices.map(({ id }) => ({ id, ...hidden }));
  return model.practices.map((practice) => {
    const said = results.map(({ answers }) => answers[practice.id]);
    const values = said.flatMap((answer) => answer?.value ?? []);
    const inState = (state: string) => said.filter((answer) => answer?.state === state).length;
    return {
      id: practice.id,
      n: values.length,
      options: Object.fromEntries(
        optionsOf(model, practice).map(({ value }) => [value, values.filter((one) => one === value).length]),
      ),
      skipped: inState("skipped"),
      unknown: inState("unknown"),
      notApplicable: inState("not_applicable"),
      unanswered: said.filter((answer) => answer === undefined || answer.state === "unanswered").length,
    };
  });
}
