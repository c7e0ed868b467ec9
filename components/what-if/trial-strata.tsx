import type { MouseEvent } from "react";
import { Strata } from "@/components/report/strata";
import type { Model } from "@/lib/models/types";
import { strataOf } from "@/lib/report/strata";
import type { Score } from "@/lib/scoring/types";
import { hashOf, type Plan, withGoal } from "@/lib/what-if/plan";
import type { Trial } from "@/lib/what-if/trial";
import { levelsAhead } from "./goals";

type TrialStrataProps = {
  caption: string;
  model: Model;
  before: Score;
  plan: Plan;
  trial: Trial;
  onGoal: (category: string, level: string | null) => void;
};

/** The strata as they would be. A cell that lies ahead leads to the way up to it; pressed again, it takes that back. */
export function TrialStrata({ caption, model, before, plan, trial, onGoal }: TrialStrataProps) {
  const strata = strataOf(model, trial.answers, trial.score);
  const goalBehind = new Map<string, readonly [string, string | null]>();
  const categories = strata.categories.map((category, at) => {
    const was = before.categories[at];
    const ahead = new Set(was ? levelsAhead(model, was).map(({ id }) => id) : []);
    const goal = plan.goals.get(category.id);
    const cells = category.cells.map((cell) => {
      if (!ahead.has(cell.level)) return cell;
      const next = cell.level === goal ? null : cell.level;
      // An address, so that a cell is a link as in every other drawing of strata; a plan without anything has none.
      const href = hashOf(withGoal(plan, category.id, next)) || "#to=";
      goalBehind.set(href, [category.id, next]);
      return {
        ...cell,
        href,
        label: `${cell.label} ${next === null ? "Chosen: take it back." : "Show the way here."}`,
      };
    });
    return { ...category, cells };
  });
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest("a");
    const goal = link && goalBehind.get(link.getAttribute("href") ?? "");
    if (!goal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onGoal(...goal);
  };
  return (
    // The links inside take the key presses; this only hears which of them was followed.
    <div onClick={onClick}>
      <Strata caption={caption} levels={strata.levels} categories={categories} />
    </div>
  );
}
