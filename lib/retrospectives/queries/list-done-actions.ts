// What a team did between two results.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { visibleActions } from "@/lib/db/scope";

type Between = {
  readonly teamId: string;
  /** The key of the model whose practices are looked at. */
  readonly model: string;
  readonly from: string;
  readonly to: string;
};

/** Actions that the viewer may see and that were done after `from` and until `to`, the first one done first. */
export async function listDoneActions(viewer: Viewer, { teamId, model, from, to }: Between) {
  const rows = await db.action.findMany({
    where: {
      AND: [visibleActions(viewer), { teamId }],
      state: "done",
      endedAt: { gt: new Date(from), lte: new Date(to) },
    },
    orderBy: [{ endedAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, endedAt: true, modelKey: true, practice: true },
  });
  return rows.flatMap(({ id, title, endedAt, modelKey, practice }) =>
    endedAt ? [{ id, title, endedAt: endedAt.toISOString(), practice: modelKey === model ? practice : null }] : [],
  );
}
