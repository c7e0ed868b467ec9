// Where a voting stands: what is needed to tell what somebody may do with it.

import type { TeamPlace, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { followedAssessments } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import type { Secrecy } from "@/lib/scoring/agreement";

/** The place of a draft with votes, of the viewer's own team or one that they coach. Throws not_found, and conflict where nobody votes. */
export async function getVotingPlace(
  viewer: Viewer,
  assessmentId: string,
): Promise<{ place: TeamPlace; secrecy: Secrecy }> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...followedAssessments(viewer) },
    select: {
      state: true,
      secrecy: true,
      team: { select: { id: true, unit: { select: { path: true } } } },
      facilitators: { where: { personId: viewer.personId, invited: true }, select: { personId: true } },
    },
  });
  if (!row) throw notFound("assessment");
  if (row.secrecy === null) throw new AppError("conflict", "This assessment is answered together, without votes.");
  if (row.state !== "draft") throw new AppError("conflict", "This assessment is published.");
  return {
    place: { teamId: row.team.id, unitPath: row.team.unit.path, coached: row.facilitators.length > 0 },
    secrecy: row.secrecy,
  };
}
