// What would lift a team: the shortest way to the next level of each category, and the next steps over all of them.

import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { valueOf } from "./cell";
import { withPrerequisites } from "./order-of-doing";
import { lackedPrerequisites, waitingFor } from "./prerequisites";
import { scoreOf } from "./score";
import type { Answers, CategoryClimb, CategoryScore, Climb, Score } from "./types";

export type ClimbOptions = {
  /** The team's target per category, as a level's number: categories at or above it come last. */
  readonly targets?: ReadonlyMap<string, number>;
};

const gainOf = (model: Model, practice: Practice, answers: Answers) =>
  practice.weight * (100 - (valueOf(model, practice, answers.get(practice.id)) ?? 0));

function climbOfCategory(model: Model, category: CategoryScore, answers: Answers): CategoryClimb {
  const nowhere = { id: category.id, to: null, practices: [] };
  if (category.heldBackBy === null) return nowhere;
  const { practiceOf } = outlineOf(model);
  const chosen = category.heldBackBy.practices.flatMap((id) => practiceOf.get(id) ?? []);
  return { id: category.id, to: category.heldBackBy.level, practices: withPrerequisites(model, chosen, answers) };
}

/** Without a gate: the practices below 100 at the lowest level whose cell scores under 1; one without answers does. */
function towardsFull(model: Model, category: CategoryScore, answers: Answers): readonly string[] {
  if (!category.assessed) return [];
  const column = outlineOf(model).columns.find((one) => one.category.id === category.id);
  const at = category.cells.findIndex(({ low, score }) => low !== null && (score ?? 0) < 1);
  const cell = column?.cells[at];
  return (cell?.scored ?? [])
    .filter(({ id }) => answers.get(id)?.state !== "not_applicable")
    .filter((practice) => valueOf(model, practice, answers.get(practice.id)) !== 100)
    .map(({ id }) => id);
}

type Way = { readonly category: CategoryScore; readonly practices: readonly string[] };

function nextStepsOf(model: Model, ways: readonly Way[], answers: Answers, targets: ReadonlyMap<string, number>) {
  const { practiceOf, orderOf } = outlineOf(model);
  const isEnough = ({ category }: Way) => {
    const target = targets.get(category.id);
    return target !== undefined && category.level !== null && category.level.number >= target;
  };
  const ids = [...new Set(ways.flatMap(({ practices }) => practices))];
  const steps = ids.flatMap((id) => {
    const practice = practiceOf.get(id);
    if (!practice || lackedPrerequisites(model, practice, answers).length > 0) return [];
    const containing = ways.filter(({ practices }) => practices.includes(id));
    return [
      {
        id,
        late: containing.every(isEnough) ? 1 : 0,
        reach: containing.length + waitingFor(model, practice, answers),
        gain: gainOf(model, practice, answers),
        effort: practice.effort ?? Number.POSITIVE_INFINITY,
        order: orderOf.get(id) ?? 0,
      },
    ];
  });
  const byEffort = (a: number, b: number) => (a === b ? 0 : a - b); // ∞ − ∞ is no number
  steps.sort(
    (a, b) =>
      a.late - b.late || b.reach - a.reach || b.gain - a.gain || byEffort(a.effort, b.effort) || a.order - b.order,
  );
  return steps.map(({ id }) => id);
}

/**
 * Next steps in order, and per category the shortest way to its next level: the fewest practices of its lowest failing
 * cell, with the prerequisites that the team lacks, in an order in which they can be done. A category at the top, one
 * that is not assessed, and every category of a model without a gate has `to: null`. `score` spares scoring again.
 */
export function climbOf(model: Model, answers: Answers, options: ClimbOptions = {}, score?: Score): Climb {
  const { categories } = score ?? scoreOf(model, answers);
  const climbs = categories.map((category) => climbOfCategory(model, category, answers));
  const ways = categories.map((category, at) => ({
    category,
    practices: model.gate === null ? towardsFull(model, category, answers) : (climbs[at]?.practices ?? []),
  }));
  return { nextSteps: nextStepsOf(model, ways, answers, options.targets ?? new Map()), categories: climbs };
}
