// What the teams of a unit say to each practice, counted: it points at platform work, and ranks practices, not teams.

import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";
import { countedAs } from "@/lib/publications/rules";
import type { PracticeDistribution } from "./types";

/** Teams whose results stand on one version of the model: its practices in order, and each team's number for each. */
export type CountedTeams = {
  readonly practices: readonly string[];
  readonly teams: readonly (readonly number[])[];
};

const optionsOf = (model: Model, practice: Practice) => answerSetOf(model, practice).options;

/** How often each number stands for a practice; a version that does not have it says nothing. */
function countsOf(id: string, versions: readonly CountedTeams[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { practices, teams } of versions) {
    const at = practices.indexOf(id);
    for (const values of teams) {
      const value = values[at] ?? countedAs.unanswered;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Per practice of the model the number of teams at each option and in each state; n is those with a value. A value that
 * the present version has no option for counts in n alone. Only for teams that shared their answers: of any other
 * count, whoever subtracts two of them could read what a single team kept to itself.
 */
export function distributionOf(model: Model, versions: readonly CountedTeams[]): readonly PracticeDistribution[] {
  return model.practices.map((practice) => {
    const counts = countsOf(practice.id, versions);
    const countOf = (value: number) => counts.get(value) ?? 0;
    return {
      id: practice.id,
      n: [...counts].reduce((sum, [value, count]) => (value >= 0 ? sum + count : sum), 0),
      options: Object.fromEntries(optionsOf(model, practice).map(({ value }) => [value, countOf(value)])),
      skipped: countOf(countedAs.skipped),
      unknown: countOf(countedAs.unknown),
      notApplicable: countOf(countedAs.not_applicable),
      unanswered: countOf(countedAs.unanswered),
    };
  });
}
