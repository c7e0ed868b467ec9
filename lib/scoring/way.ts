// The way to chosen levels in one category or several: climb upon climb, and no practice twice.

import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { scoreCategory } from "./category";
import { withPrerequisites } from "./order-of-doing";
import { practicesToPass } from "./passing";
import { lackedPrerequisites } from "./prerequisites";
import type { Answer, Answers, LevelRef } from "./types";

/** Category id to the id of the level to reach there. */
export type Goals = ReadonlyMap<string, string>;

/** One climb on the way: what it takes, beyond the climbs before it, so that the category passes this level. */
export type Stage = { readonly category: string; readonly to: string; readonly practices: readonly string[] };

export type Way = {
  readonly stages: readonly Stage[];
  /** Asked for, but nothing is known of them: their next step is to assess them. In the model's order. */
  readonly notAssessed: readonly string[];
};

export type WayStep = {
  readonly practice: string;
  /** 1 (little) to 5 (much); null where the model does not say. */
  readonly effort: number | null;
  /** The level that the practice's category reaches with it; null when it reaches none. */
  readonly reaches: LevelRef | null;
  /** Practices that can be done from here on and could not before: this was the last that they waited for. */
  readonly unlocks: readonly string[];
};

/** A practice as done: at full, with all its quality criteria. */
export const doneInFull = ({ criteria }: Practice): Answer => ({
  state: "value",
  value: 100,
  criteria: criteria.map((_, at) => at),
});

function doInFull(model: Model, answers: Map<string, Answer>, practices: Iterable<string>) {
  const { practiceOf } = outlineOf(model);
  for (const id of practices) {
    const practice = practiceOf.get(id);
    if (practice) answers.set(id, doneInFull(practice));
  }
}

/** The answers with these practices done in full; ids that the model does not know are left out. */
export function withDone(model: Model, answers: Answers, practices: Iterable<string>): Answers {
  const done = new Map(answers);
  doInFull(model, done, practices);
  return done;
}

/**
 * The way to the goals. Level by level from the lowest, and there category by category in the model's order: where the
 * cell fails, its cheapest climb (`climbOf` says which that is) is the next stage, found on a copy of the answers in which
 * everything of the stages before is done in full. So a prerequisite that several need stands in the first that needs it,
 * and what it adds to its own cell counts there. Each stage is the cheapest where it stands; that no other choice of ties
 * would make all of them together shorter is not promised. Read one after the other, the stages are in an order in which
 * they can be done. A category that is not assessed has no stage, nor one that has its level. A model without a gate has
 * no way. Goals that the model does not know are left out.
 */
export function wayTo(model: Model, answers: Answers, goals: Goals): Way {
  const { columns } = outlineOf(model);
  const asked = columns.flatMap((column) => {
    const goal = goals.get(column.category.id);
    const top = goal === undefined ? -1 : model.levels.findIndex(({ id }) => id === goal);
    const assessed = column.cells.some(({ scored }) => scored.some(({ id }) => answers.get(id)?.state === "value"));
    return top === -1 ? [] : [{ column, top, assessed }];
  });
  const stages: Stage[] = [];
  const done = new Map(answers);
  for (const [at, level] of model.levels.entries()) {
    for (const { column, top, assessed } of asked) {
      const cell = column.cells[at];
      if (!cell || !assessed || at > top) continue;
      const chosen = practicesToPass(model, cell, done);
      if (chosen.length === 0) continue;
      const practices = withPrerequisites(model, chosen, done);
      stages.push({ category: column.category.id, to: level.id, practices });
      doInFull(model, done, practices);
    }
  }
  const notAssessed = asked.flatMap(({ column, assessed }) => (assessed ? [] : [column.category.id]));
  return { stages, notAssessed };
}

/** What each practice brings when they are done one after the other: its effort, the level reached, what it unlocks. */
export function stepsAlong(model: Model, answers: Answers, practices: readonly string[]): readonly WayStep[] {
  const { columns, practiceOf, neededBy } = outlineOf(model);
  const done = new Map(answers);
  const levels = new Map<string, LevelRef | null>();
  const columnOf = new Map(columns.map((column) => [column.category.id, column]));
  const levelNow = (category: string) => {
    const column = columnOf.get(category);
    return column ? scoreCategory(model, column, done).score.level : null;
  };
  const isOpen = (id: string) => {
    const practice = practiceOf.get(id);
    return practice !== undefined && lackedPrerequisites(model, practice, done).length === 0;
  };
  return practices.flatMap((id) => {
    const practice = practiceOf.get(id);
    if (!practice) return [];
    const { category } = practice;
    const before = levels.has(category) ? levels.get(category) : levelNow(category);
    const waiting = (neededBy.get(id) ?? []).filter((one) => !isOpen(one));
    done.set(id, doneInFull(practice));
    const after = levelNow(category);
    levels.set(category, after);
    const reaches = after !== null && after.id !== before?.id ? after : null;
    return [{ practice: id, effort: practice.effort ?? null, reaches, unlocks: waiting.filter(isOpen) }];
  });
}
