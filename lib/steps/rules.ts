// What marks make of next steps, whoever asks.

import type { Model } from "@/lib/models/types";
import { lacks } from "@/lib/overviews/gaps";
import { countedAs } from "@/lib/publications/rules";
import type { ReportPractice } from "@/lib/report/types";
import { valueOf } from "@/lib/scoring/cell";
import type { Answers } from "@/lib/scoring/types";
import type { Need } from "./types";

const full = 100;

/** Whether a result leaves something to do about the practice, so that it is a next step or may become one. */
export function leavesSomething(model: Model, answers: Answers, practice: string): boolean {
  const own = model.practices.find(({ id }) => id === practice);
  const answer = answers.get(practice);
  return own !== undefined && answer?.state !== "not_applicable" && valueOf(model, own, answer) !== full;
}

/** Whether a result says that the practice is not in place: known to be lacking, passed over, or not known. */
export function isStillLacked(model: Model, values: readonly number[], practice: string): boolean {
  const at = model.practices.findIndex(({ id }) => id === practice);
  const value = values[at];
  if (value === undefined || value === countedAs.not_applicable) return false;
  return lacks(value) || value === countedAs.unknown || value === countedAs.unanswered;
}

type Wanted = { readonly practice: string; readonly team: Need["teams"][number] };

/** Wishes by practice: what most teams need first, then in the model's order; teams by name. */
export function needsOf(practices: readonly ReportPractice[], wanted: readonly Wanted[]): readonly Need[] {
  return practices
    .flatMap(({ id, statement, category, level }): Need[] => {
      const teams = wanted.filter(({ practice }) => practice === id).map(({ team }) => team);
      if (teams.length === 0) return [];
      const byName = teams.toSorted((a, b) => a.name.localeCompare(b.name, "en") || a.id.localeCompare(b.id));
      return [{ practice: id, statement, category: category.name, level: level.name, teams: byName }];
    })
    .toSorted((a, b) => b.teams.length - a.teams.length);
}
