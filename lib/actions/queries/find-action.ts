// One action, as a viewer sees it.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { visibleActions } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { ActionInput } from "../input";
import { actionColumns, viewsOf } from "./action-views";

/** The row and what the viewer sees of it. Throws not_found, for an action of another place than the one named, too. */
export async function findAction(viewer: Viewer, { actionId, teamId, unitId }: ActionInput) {
  const row = await db.action.findFirst({
    where: {
      AND: [
        visibleActions(viewer),
        { id: actionId, ...(teamId === undefined ? {} : { teamId }), ...(unitId === undefined ? {} : { unitId }) },
      ],
    },
    select: actionColumns,
  });
  if (!row) throw notFound("action");
  const [view] = await viewsOf(viewer, [row]);
  if (!view) throw notFound("action");
  return { row, view };
}
