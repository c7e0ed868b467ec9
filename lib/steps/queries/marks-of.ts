// What a team said of its next steps, as the database keeps it.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { ListMarksInput } from "../input";
import type { StepMark } from "../types";

/**
 * Every mark by practice; reasons for "not now" for the team alone. For a caller who found the viewer to see the latest
 * result, and who shows of the marks what that result leaves to do.
 */
export async function marksOf(
  viewer: Viewer,
  { teamId, model }: ListMarksInput,
  insider: boolean,
): Promise<readonly StepMark[]> {
  const rows = await db.stepMark.findMany({
    where: { ...ownOrganisation(viewer), teamId, modelKey: model },
    orderBy: { practice: "asc" },
    select: { practice: true, kind: true, reason: true, at: true, by: { select: { name: true } } },
  });
  return rows.map(({ practice, kind, reason, at, by }) => ({
    practice,
    kind,
    reason: insider || kind === "need_help" ? reason : null,
    by: by.name,
    at: at.toISOString(),
  }));
}
