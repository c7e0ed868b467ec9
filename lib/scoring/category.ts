// A category: index and bounds, level and what it could be at most, what holds it back, whether it is brittle.

import type { Column } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { type ScoredCell, scoreCell } from "./cell";
import { highestStep, levelAt } from "./levels";
import { practicesToPass } from "./passing";
import type { Answers, CategoryScore, HeldBackBy } from "./types";

/** A category's score with its cells' inner facts, which the whole needs for the one label. */
export type ScoredCategory = { readonly score: CategoryScore; readonly cells: readonly ScoredCell[] };

const sumOf = (numbers: readonly (number | null)[]) => numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

function heldBackBy(model: Model, column: Column, failing: number, answers: Answers): HeldBackBy | null {
  const cell = column.cells[failing];
  if (model.gate === null || !cell) return null;
  return { level: cell.level.id, practices: practicesToPass(model, cell, answers).map(({ id }) => id) };
}

const isBrittle = (cells: readonly ScoredCell[], failing: number) =>
  failing !== -1 && cells.slice(failing + 1).some(({ score }) => score.score !== null && score.score >= 0.5);

const notAssessed = {
  level: null,
  levelHigh: null,
  index: null,
  low: null,
  high: null,
  heldBackBy: null,
  brittle: false,
};

/** Scores a category. One without a single value is not assessed: it has no figures, and is outside every sum. */
export function scoreCategory(model: Model, column: Column, answers: Answers): ScoredCategory {
  const cells = column.cells.map((cell) => scoreCell(model, cell, answers));
  const scores = cells.map(({ score }) => score);
  // Written out below: spreading what both have in common took longer than all the rest of scoring.
  const { id } = column.category;
  const max = scores.filter(({ low }) => low !== null).length;
  const assessed = scores.some(({ answered }) => answered > 0);
  if (!assessed) return { score: { id, max, cells: scores, assessed, ...notAssessed }, cells };

  const failing = cells.findIndex(({ score }) => score.passes === false);
  const staged = model.gate !== null;
  const level = highestStep(
    cells.map(({ score, gateAnswered }) => ({ passes: score.passes === true, answered: gateAnswered })),
  );
  const levelHigh = highestStep(
    cells.map(({ passesInFull, gateAnsweredInFull }) => ({ passes: passesInFull, answered: gateAnsweredInFull })),
  );
  return {
    cells,
    score: {
      id,
      max,
      cells: scores,
      assessed,
      level: staged ? levelAt(model, level) : null,
      levelHigh: staged ? levelAt(model, levelHigh) : null,
      index: sumOf(scores.map(({ score }) => score)),
      low: sumOf(scores.map(({ low }) => low)),
      high: sumOf(scores.map(({ high }) => high)),
      brittle: staged && isBrittle(cells, failing),
      heldBackBy: heldBackBy(model, column, failing, answers),
    },
  };
}
