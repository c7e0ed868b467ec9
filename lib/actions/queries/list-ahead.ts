// What a team is about to do, for the first page of its report.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { visibleActions } from "@/lib/db/scope";
import type { ReportAction } from "@/lib/report/types";
import { dayIn, dayOfRow } from "@/lib/format/days";
import { isOverdue } from "../rules";

type Asked = { readonly teamId: string; readonly model: string; readonly most: number };

/** Actions that the viewer may see and that are not ended: of this model's practices or of none, by their day. */
export async function listAhead(
  viewer: Viewer,
  { teamId, model, most }: Asked,
  now: Date,
): Promise<readonly ReportAction[]> {
  const rows = await db.action.findMany({
    where: {
      AND: [visibleActions(viewer), { teamId, OR: [{ modelKey: null }, { modelKey: model }] }],
      state: { in: ["open", "in_progress"] },
    },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    take: most,
    select: { title: true, dueOn: true, state: true, owner: { select: { name: true } } },
  });
  const today = dayIn(now, viewer.timeZone);
  return rows.map(({ title, dueOn: row, state, owner }) => {
    const dueOn = row ? dayOfRow(row) : null;
    return { title, owner: owner?.name ?? null, dueOn, overdue: isOverdue(state, dueOn, today) };
  });
}
