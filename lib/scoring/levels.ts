// From cells that pass or fail to a level, for a category and for the whole.

import type { Model } from "@/lib/models/types";
import { outlineOf } from "@/lib/models/outline";
import type { LevelRef } from "./types";

/** A level as a staircase sees it: does everything at it pass, and has something at it been answered? */
export type Step = { readonly passes: boolean; readonly answered: boolean };

/** Position of the greatest level up to which every step passes and which has an answer itself; −1 if there is none. */
export function highestStep(steps: readonly Step[]): number {
  let highest = -1;
  for (const [at, step] of steps.entries()) {
    if (!step.passes) break;
    if (step.answered) highest = at;
  }
  return highest;
}

/** Position of the highest of the model's leading levels that have no gate set in any category; −1 if there is none. */
function floorOf(model: Model): number {
  const { columns } = outlineOf(model);
  const first = model.levels.findIndex((_, at) => columns.some(({ cells }) => (cells[at]?.gated.length ?? 0) > 0));
  return first === -1 ? model.levels.length - 1 : first - 1;
}

/** The level at a position, or the model's floor, or null: "not yet at" the first. */
export function levelAt(model: Model, position: number): LevelRef | null {
  const level = model.levels[position === -1 ? floorOf(model) : position];
  return level ? { id: level.id, number: level.number, name: level.name } : null;
}
