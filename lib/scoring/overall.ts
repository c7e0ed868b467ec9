// The whole: the profile's one label where one is asked for, the index over groups, and the share of the model.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import type { ScoredCategory } from "./category";
import { highestStep, levelAt } from "./levels";
import type { CategoryScore, OverallScore } from "./types";

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

type Figure = "index" | "low" | "high";

export type GroupIndex = { readonly id: string; readonly name: string; readonly index: number };

/** Per group of the model the mean over its assessed categories; groups without one are left out. */
export function groupIndexes(
  model: Model,
  categories: readonly CategoryScore[],
  figure: Figure = "index",
): readonly GroupIndex[] {
  const figureOf = new Map(categories.map((category) => [category.id, category[figure]]));
  return model.groups.flatMap(({ id, name }) => {
    const own = model.categories.filter(({ group }) => group === id).map((category) => figureOf.get(category.id));
    const index = mean(own.filter((one): one is number => typeof one === "number"));
    return index === null ? [] : [{ id, name, index }];
  });
}

/** Mean over groups of the mean over their assessed categories; without groups over the categories. */
function meanIndex(model: Model, assessed: readonly CategoryScore[], figure: Figure): number | null {
  if (model.groups.length > 0) return mean(groupIndexes(model, assessed, figure).map(({ index }) => index));
  return mean(assessed.map((category) => category[figure]).filter((one): one is number => one !== null));
}

/** Position of the greatest level that every assessed category passes; a category without practices there holds nobody back. */
function labelPosition(model: Model, categories: readonly ScoredCategory[]): number {
  return highestStep(
    model.levels.map((_, at) => ({
      passes: categories.every(({ cells }) => cells[at]?.score.passes !== false),
      answered: categories.some(({ cells }) => cells[at]?.gateAnswered === true),
    })),
  );
}

function holdingBack(model: Model, categories: readonly ScoredCategory[]): readonly string[] {
  const failing = model.levels.findIndex((_, at) => categories.some(({ cells }) => cells[at]?.score.passes === false));
  if (failing === -1) return [];
  return categories.filter(({ cells }) => cells[failing]?.score.passes === false).map(({ score }) => score.id);
}

/** The whole of a profile. Its level is never a mean of levels. */
export function overallOf(model: Model, scored: readonly ScoredCategory[]): OverallScore {
  const categories = scored.filter(({ score }) => score.assessed);
  const scores = categories.map(({ score }) => score);
  const levels = new Set(outlineOf(model).scored.map(({ level }) => level));
  const sumOf = (figure: "index" | "max") => scores.reduce((sum, category) => sum + (category[figure] ?? 0), 0);
  const staged = model.gate !== null && categories.length > 0;
  return {
    level: staged ? levelAt(model, labelPosition(model, categories)) : null,
    heldBackBy: staged ? holdingBack(model, categories) : [],
    index: meanIndex(model, scores, "index"),
    low: meanIndex(model, scores, "low"),
    high: meanIndex(model, scores, "high"),
    max: levels.size,
    share: categories.length === 0 ? null : (100 * sumOf("index")) / sumOf("max"),
    assessed: categories.length,
  };
}
