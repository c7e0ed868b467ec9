// Model and answers to a score: the one calculation that screen, PDF, API and dashboards show.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { scoreCategory } from "./category";
import { overallOf } from "./overall";
import type { Answers, Counts, Score } from "./types";

function countsOf(categories: Score["categories"], total: number): Counts {
  const counts = { answered: 0, skipped: 0, unknown: 0, notApplicable: 0, unanswered: 0, total };
  for (const { cells } of categories) {
    for (const cell of cells) {
      counts.answered += cell.answered;
      counts.skipped += cell.skipped;
      counts.unknown += cell.unknown;
      counts.notApplicable += cell.notApplicable;
      counts.unanswered += cell.unanswered;
    }
  }
  return counts;
}

/**
 * Scores the answers: profile (index from 0 to max, unrounded, with bounds), gated levels with what holds them back, and
 * counts over the scored practices. Answers to practices that the model lacks are left out. Never throws.
 */
export function scoreOf(model: Model, answers: Answers): Score {
  const outline = outlineOf(model);
  const scored = outline.columns.map((column) => scoreCategory(model, column, answers));
  const categories = scored.map(({ score }) => score);
  return {
    model: { key: model.key, version: model.version },
    rule: model.gate,
    overall: overallOf(model, scored),
    categories,
    counts: countsOf(categories, outline.scored.length),
  };
}
