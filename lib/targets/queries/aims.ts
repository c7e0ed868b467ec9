// Targets beside a result: worked out in one place, so that the list, the result and its PDF say the same.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { type Aimed, progressOf, type Standing } from "../rules";
import type { Aim, Target, TargetLevel } from "../types";
import { progressText } from "../words";
import type { SaidEntry } from "./read-histories";

/** The levels at which a category asks something that counts for a level: those that can be reached, the lowest first. */
export function levelsToReach(model: Model, category: string): readonly TargetLevel[] {
  const column = outlineOf(model).columns.find((one) => one.category.id === category);
  return model.levels
    .filter((_, at) => (column?.cells[at]?.gated.length ?? 0) > 0)
    .map(({ id, name }) => ({ id, name }));
}

/** A level by its id, also one that this version of the model does not have. */
export const levelNamed = (model: Model, id: string): TargetLevel => ({
  id,
  name: model.levels.find((level) => level.id === id)?.name ?? id,
});

export const targetOf = (model: Model, { level, on, reason, words, by, at }: Aimed<SaidEntry>): Target => ({
  level: levelNamed(model, level),
  ...{ on, reason, reasonBy: words.by, by, at },
});

/** A target with how far a result is from it, by the levels of the model's newest version. */
export function aimOf(model: Model, category: string, said: Aimed<SaidEntry>, standing: Standing | null): Aim {
  const all = model.levels.map(({ id }) => id);
  const own = levelsToReach(model, category).map(({ id }) => id);
  const progress = progressOf({ all, own }, standing, said.level);
  return {
    ...targetOf(model, said),
    progress: { ...progress, text: progressText(progress, all.includes(said.level)) },
  };
}
