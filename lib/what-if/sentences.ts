// What a trial changes, in sentences: read out when something was ticked, and printed.

import { indexWithBounds, whole } from "@/lib/format/numbers";
import { countOf, listOf } from "@/lib/format/words";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { levelText } from "@/lib/report/strata";
import type { Score } from "@/lib/scoring/types";
import type { WayStep } from "@/lib/scoring/way";
import { isEmptyPlan, type Plan } from "./plan";
import type { Trial } from "./trial";

const nameOf = (model: Model, id: string) => model.categories.find((category) => category.id === id)?.name ?? id;

/** More categories than this are counted instead of told one by one. */
const mostTold = 4;

/** "Build & Deploy at Intermediate (now Beginner)": the categories whose level is another one than before. */
function levelsText(model: Model, before: Score, after: Score): string {
  const moved = after.categories.flatMap((category, at) => {
    const was = before.categories[at];
    if (!was || was.level?.id === category.level?.id) return [];
    const now = was.assessed ? levelText(model, was) : "not assessed";
    const then = `${category.level ? "at " : ""}${levelText(model, category)}`;
    return [`${nameOf(model, category.id)} ${then} (now ${now})`];
  });
  if (moved.length > mostTold) return `${countOf(moved.length, "category")} at another level`;
  return listOf(moved);
}

function indexesText(model: Model, before: Score, after: Score): string {
  const moved = after.categories.flatMap((category, at) => {
    const was = before.categories[at];
    const [then, now] = [indexWithBounds(category), was ? indexWithBounds(was) : null];
    return then === null || then === now ? [] : [`${nameOf(model, category.id)} ${then}`];
  });
  if (moved.length > mostTold) return `The index moves in ${countOf(moved.length, "category")}.`;
  return moved.length === 0 ? "" : `Index: ${listOf(moved)}.`;
}

function wholeText(before: Score, after: Score): string {
  // A prerequisite may be the first thing that is known of a category, which then counts for the whole: that is no fall.
  if (before.overall.assessed !== after.overall.assessed) return "";
  if (before.overall.level?.id === after.overall.level?.id) return "";
  return after.overall.level
    ? `The whole would stand at ${after.overall.level.name}.`
    : "The whole would be at no level.";
}

/** "Build & Deploy holds Intermediate already.": an address may ask for what a later result has reached. */
function heldText(model: Model, before: Score, { goals }: Plan): string {
  const held = before.categories.flatMap(({ id, level }) => {
    const goal = model.levels.find((one) => one.id === goals.get(id));
    return goal && level && goal.number <= level.number ? [`${nameOf(model, id)} holds ${goal.name} already`] : [];
  });
  return held.length === 0 ? "" : `${listOf(held)}.`;
}

/** The trial against the result in two or three sentences; one sentence while nothing is tried. */
export function changeText(model: Model, before: Score, plan: Plan, trial: Trial): string {
  const { gained, lost, score } = trial;
  const held = heldText(model, before, plan);
  if (gained.length + lost.length === 0) {
    if (isEmptyPlan(plan)) return "As published: nothing is changed yet.";
    return [held, "Nothing changes: this is how the result stands."].filter(Boolean).join(" ");
  }
  const parts = [
    ...(gained.length > 0 ? [`${countOf(gained.length, "practice")} more in place`] : []),
    ...(lost.length > 0 ? [`${countOf(lost.length, "practice")} no longer in place`] : []),
  ];
  const levels = levelsText(model, before, score);
  const first = `With ${listOf(parts)}: ${levels === "" ? "every level stays" : levels}.`;
  return [first, indexesText(model, before, score), wholeText(before, score), held].filter(Boolean).join(" ");
}

/** "effort 2 of 5", or nothing where the model does not say. */
export const effortText = ({ effort }: Pick<WayStep, "effort">): string =>
  effort === null ? "" : `effort ${effort} of 5`;

/** The way in numbers: "5 practices; effort 11 in all, counted from 1 to 5 for each." */
export function wayText(steps: readonly WayStep[]): string {
  const known = steps.flatMap(({ effort }) => effort ?? []);
  const sum = known.reduce((all, one) => all + one, 0);
  const without = steps.length - known.length;
  if (known.length === 0) return `${countOf(steps.length, "practice")}.`;
  const rest = without === 0 ? "" : `, and ${countOf(without, "practice")} of which the model does not say`;
  return `${countOf(steps.length, "practice")}. Effort ${whole(sum)} in all, counted from 1 to 5 for each${rest}.`;
}

/** What a step brings: "brings Build & Deploy to Intermediate; unlocks 2 practices". */
export function bringsText(model: Model, category: string, { reaches, unlocks }: WayStep): string {
  return [
    ...(reaches === null ? [] : [`brings ${nameOf(model, category)} to ${reaches.name}`]),
    ...(unlocks.length === 0 ? [] : [`unlocks ${countOf(unlocks.length, "more practice")}`]),
  ].join("; ");
}

/** The way as plain text, to be pasted into a page or a ticket: without the steps that were left out. */
export function wayAsText(model: Model, { way, steps }: Pick<Trial, "way" | "steps">): string {
  const { practiceOf } = outlineOf(model);
  const lineOf = (id: string) => {
    const practice = practiceOf.get(id);
    const step = steps.get(id);
    if (!practice || !step) return [];
    const brings = [effortText(step), bringsText(model, practice.category, step)].filter(Boolean).join("; ");
    return [`- ${practice.statement}${brings === "" ? "" : ` (${brings})`}`];
  };
  const stages = way.stages.flatMap(({ category, to, practices }) => {
    const lines = practices.flatMap(lineOf);
    const level = model.levels.find(({ id }) => id === to)?.name ?? to;
    return lines.length === 0 ? [] : [[`${nameOf(model, category)} to ${level}`, ...lines].join("\n")];
  });
  return stages.join("\n\n");
}
