// What was said about a team's targets, as the database keeps it.

import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { dayOfRow } from "@/lib/format/days";
import type { Entry } from "../rules";

/** An entry with who said it, and when. */
export type SaidEntry = Entry & { readonly by: string; readonly byId: string; readonly at: string };

type Asked = { readonly teamId: string; readonly modelKey: string; readonly category?: string };

/**
 * By category, the oldest first. For a team that the caller found the viewer to see; proposals and answers to them are in
 * it, which not everybody may read.
 */
export async function readHistories(
  viewer: Viewer,
  asked: Asked,
  tx: Transaction | typeof db = db,
): Promise<ReadonlyMap<string, readonly SaidEntry[]>> {
  const rows = await tx.targetEntry.findMany({
    where: { ...ownOrganisation(viewer), ...asked },
    orderBy: { revision: "asc" },
    select: {
      category: true,
      revision: true,
      kind: true,
      level: true,
      on: true,
      reason: true,
      answers: true,
      at: true,
      by: { select: { id: true, name: true } },
    },
  });
  const histories = new Map<string, SaidEntry[]>();
  for (const { category, on, at, by, ...row } of rows) {
    const entry = { ...row, on: on && dayOfRow(on), at: at.toISOString(), by: by.name, byId: by.id };
    histories.set(category, [...(histories.get(category) ?? []), entry]);
  }
  return histories;
}
