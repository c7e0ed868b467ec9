// Like for like: how much each category of a team moved from one publication to the next.

import type { Model } from "@/lib/models/types";
import { scoreOf } from "./score";
import type { Answers } from "./types";

export type Edition = { readonly model: Model; readonly answers: Answers };

/** The model with only the practices (by id) that the other has too. */
function sharedWith(model: Model, other: Model): Model {
  const ids = new Set(other.practices.map(({ id }) => id));
  const practices = model.practices.filter(({ id }) => ids.has(id));
  return practices.length === model.practices.length ? model : { ...model, practices };
}

/**
 * Per category of the newer model, index now minus index then; null where either side has not assessed it. Where the
 * versions differ, both are scored under the newer one on the practices that both have.
 */
export function changeOf(editions: { older: Edition; newer: Edition }): ReadonlyMap<string, number | null> {
  const { older, newer } = editions;
  const model = older.model.version === newer.model.version ? newer.model : sharedWith(newer.model, older.model);
  const then = new Map(scoreOf(model, older.answers).categories.map(({ id, index }) => [id, index]));
  return new Map(
    scoreOf(model, newer.answers).categories.map(({ id, index }) => {
      const before = then.get(id) ?? null;
      return [id, index === null || before === null ? null : index - before];
    }),
  );
}
