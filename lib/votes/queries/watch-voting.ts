// Who may be told that something changed in a team's voting: how many have finished, the reveal, an agreed answer.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/notices";
import { followedAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";

/** A way to be called at each change, which gives a way to stop. What changed is not said: it is read again, by right. */
export type Watch = (changed: () => void) => () => void;

/** Throws not_found for an assessment that is neither of the viewer's own team nor one that they coach. */
export async function watchVoting(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<Watch> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...followedAssessments(viewer) },
    select: { id: true },
  });
  if (!row) throw notFound("assessment");
  return (changed) => listen(row.id, changed);
}
