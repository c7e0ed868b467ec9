// A publication beside the ones before and after it: what moved, like for like.

import { answersOfViews } from "@/lib/assessments/rules";
import { modelOfVersion } from "@/lib/catalogue/queries";
import type { Transaction } from "@/lib/db/client";
import { changeOf } from "@/lib/scoring/change";
import { frozenAnswersOf } from "../rules";

/** A team's results of one model, one after the other. */
export type Line = { readonly organisationId: string; readonly teamId: string; readonly modelKey: string };

type FrozenRow = {
  readonly answers: unknown;
  readonly modelVersion: { readonly id: string; readonly definition: unknown };
};

const frozenColumns = {
  id: true,
  publishedAt: true,
  answers: true,
  modelVersion: { select: { id: true, definition: true } },
} as const;

const frozenOf = (line: Line, row: FrozenRow) => ({
  model: modelOfVersion(line, row.modelVersion),
  answers: answersOfViews(frozenAnswersOf(row.answers)),
});

/** The team's publications of a model that count: those that nobody took back. */
const counting = (line: Line) => ({ ...line, withdrawal: { is: null } });

const before = (tx: Transaction, line: Line, time: Date) =>
  tx.publication.findFirst({
    where: { ...counting(line), publishedAt: { lt: time } },
    orderBy: { publishedAt: "desc" },
    select: frozenColumns,
  });

const after = (tx: Transaction, line: Line, time: Date) =>
  tx.publication.findFirst({
    where: { ...counting(line), publishedAt: { gt: time } },
    orderBy: { publishedAt: "asc" },
    select: frozenColumns,
  });

/**
 * What moved in each category since the publication that counts next before `time`: an index minus the other, null where
 * either did not assess the category; no entry for a category without one before.
 */
export async function changesUntil(
  tx: Transaction,
  line: Line,
  newer: FrozenRow,
  time: Date,
): Promise<ReadonlyMap<string, number | null>> {
  const older = await before(tx, line, time);
  return older ? changeOf({ older: frozenOf(line, older), newer: frozenOf(line, newer) }) : new Map();
}

/** What follows a publication that came or went at `time` is compared with another one now. */
export async function recompareNext(tx: Transaction, line: Line, time: Date): Promise<void> {
  const next = await after(tx, line, time);
  if (!next) return;
  const changes = await changesUntil(tx, line, next, next.publishedAt);
  const { categories } = frozenOf(line, next).model;
  await Promise.all(
    categories.map(({ id }) =>
      tx.categoryScore.updateMany({
        where: { organisationId: line.organisationId, publicationId: next.id, category: id },
        data: { change: changes.get(id) ?? null },
      }),
    ),
  );
}
