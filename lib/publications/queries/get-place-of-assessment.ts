// Where an assessment of the viewer's own team stands: what is needed to tell what they may do with it.

import type { TeamPlace, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";

/** Throws not_found. */
export async function getPlaceOfAssessment(
  viewer: Viewer,
  assessmentId: string,
): Promise<TeamPlace & { readonly archived: boolean }> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer) },
    select: { team: { select: { id: true, archivedAt: true, unit: { select: { path: true } } } } },
  });
  if (!row) throw notFound("assessment");
  const { id, archivedAt, unit } = row.team;
  return { teamId: id, unitPath: unit.path, archived: archivedAt !== null };
}
