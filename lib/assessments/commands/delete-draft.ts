// A lead throws a draft away.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { ownAssessments, ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type { AssessmentInput } from "../input";

/**
 * Deletes a draft with its answers. Throws not_found, forbidden for who is no lead, and conflict once it was published:
 * history is not deleted.
 */
export async function deleteDraft(viewer: Viewer, input: AssessmentInput): Promise<void> {
  const draft = await db.assessment.findFirst({
    where: { id: input.assessmentId, ...ownAssessments(viewer) },
    select: { id: true, state: true, team: { select: { id: true, unit: { select: { path: true } } } } },
  });
  if (!draft) throw notFound("assessment");
  if (!canInTeam(viewer, "deleteDraft", { teamId: draft.team.id, unitPath: draft.team.unit.path })) {
    throw forbidden("Only a lead of the team deletes a draft.");
  }
  await db.$transaction(async (tx) => {
    const { count } = await tx.assessment.deleteMany({
      where: { ...ownOrganisation(viewer), id: draft.id, state: "draft", publications: { none: {} } },
    });
    if (count === 0) throw new AppError("conflict", "This assessment was published once and stays in the history.");
    await audit(tx, viewer, { action: "assessment.deleted", subject: "assessment", subjectId: draft.id });
  });
}
