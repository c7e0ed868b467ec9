// What is frozen when a result is published, and which part of it leaves the team.

import type { AnswerRow } from "@/lib/assessments/rules";
import { viewOfAnswer } from "@/lib/assessments/rules";
import type { AnswerView } from "@/lib/assessments/types";
import { AppError } from "@/lib/errors";
import type { Score } from "@/lib/scoring/types";
import type { FrozenAnswer, Share } from "./types";

export type FrozenAnswers = Readonly<Record<string, FrozenAnswer>>;

/** Throws invalid when nothing was answered: a publication says something, or it is none. */
export function mustSaySomething(rows: readonly AnswerRow[]): void {
  if (!rows.some(({ state }) => state === "value")) {
    throw new AppError("invalid", "Answer at least one practice before you publish.");
  }
}

/** The answers as they are kept with the publication; unanswered ones are left out, as everywhere. */
export function frozenAnswers(rows: readonly AnswerRow[], share: Share, notes: readonly string[]): FrozenAnswers {
  const ticked = new Set(share === "answers" ? notes : []);
  return Object.fromEntries(
    rows
      .filter(({ state }) => state !== "unanswered")
      .map(({ revision: _, ...row }) => [
        row.practice,
        { ...viewOfAnswer(row), ...(ticked.has(row.practice) ? { shared: true } : {}) },
      ]),
  );
}

/**
 * What a reader may see of the answers: the team everything; others nothing, or the answers without the notes and
 * reasons that were not ticked.
 */
export function visibleAnswers(
  frozen: FrozenAnswers,
  share: Share,
  insider: boolean,
): Readonly<Record<string, AnswerView>> | null {
  if (!insider && share === "results") return null;
  return Object.fromEntries(
    Object.entries(frozen).map(([practice, { shared, note, reason, ...answer }]) => {
      const open = insider || shared === true;
      return [
        practice,
        {
          ...answer,
          ...(open && note !== undefined ? { note } : {}),
          ...(open && reason !== undefined ? { reason } : {}),
        },
      ];
    }),
  );
}

/** The score rows that dashboards read, one per category. */
export const categoryRows = (score: Score, changes: ReadonlyMap<string, number | null>) =>
  score.categories.map((category) => ({
    category: category.id,
    assessed: category.assessed,
    level: category.level?.id ?? null,
    levelNumber: category.level?.number ?? null,
    index: category.index,
    low: category.low,
    high: category.high,
    max: category.max,
    change: changes.get(category.id) ?? null,
  }));
