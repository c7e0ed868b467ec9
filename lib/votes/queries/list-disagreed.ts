// On what a team lay apart when it voted: worth asking again the next time.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { answerOf } from "@/lib/assessments/rules";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownAssessments } from "@/lib/db/scope";
import { flaggedPractices } from "../rules";

/**
 * The practices of an assessment of the viewer's own team whose revealed votes were flagged, in the model's order; none
 * where nobody voted, and none of what too few anonymous votes would betray.
 */
export async function listDisagreed(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<readonly string[]> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer), secrecy: { not: null } },
    select: {
      secrecy: true,
      modelVersionId: true,
      voting: {
        where: { revealedAt: { not: null } },
        select: {
          votes: { select: { practice: true, state: true, value: true, reason: true, criteria: true } },
        },
      },
    },
  });
  if (!row || row.secrecy === null) return [];
  const votes = row.voting.flatMap((category) => category.votes);
  return flaggedPractices(
    await getModelOfVersion(viewer, row.modelVersionId),
    votes.map(({ practice, ...vote }) => ({ practice, vote: answerOf(vote) })),
    row.secrecy,
  );
}
