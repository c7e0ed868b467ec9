// Taking a result back: the draft opens again, and what was published stays for the team alone.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import type { WithdrawPublicationInput } from "../input";
import { getPlaceOfAssessment } from "../queries/get-place-of-assessment";
import { recompareNext } from "./compare-line";

/**
 * Takes the assessment's publication back and opens the draft again. The row stays for the team and counts at no time.
 * Throws not_found, forbidden for who is no lead, conflict when nothing is published or another draft is open.
 */
export async function withdrawPublication(viewer: Viewer, input: WithdrawPublicationInput): Promise<void> {
  const place = await getPlaceOfAssessment(viewer, input.assessmentId);
  if (!canInTeam(viewer, "withdraw", place)) throw forbidden("Only a lead of the team withdraws a result.");
  const withdraw = db.$transaction(async (tx) => {
    const mine = { ...ownOrganisation(viewer), id: input.assessmentId };
    const { count } = await tx.assessment.updateMany({
      where: { ...mine, state: "published" },
      data: { state: "draft" },
    });
    if (count === 0) throw new AppError("conflict", "This assessment is not published.");
    const publication = await tx.publication.findFirstOrThrow({
      where: { ...ownOrganisation(viewer), assessmentId: input.assessmentId, withdrawal: { is: null } },
      select: { id: true, teamId: true, modelKey: true, publishedAt: true },
    });
    await tx.withdrawal.create({
      data: {
        ...ownOrganisation(viewer),
        publicationId: publication.id,
        reason: input.reason,
        withdrawnById: viewer.personId,
      },
      select: { publicationId: true },
    });
    const { teamId, modelKey, publishedAt } = publication;
    await recompareNext(tx, { ...ownOrganisation(viewer), teamId, modelKey }, publishedAt);
    await audit(tx, viewer, { action: "assessment.withdrawn", subject: "assessment", subjectId: input.assessmentId });
  });
  return orConflict(withdraw, "Another draft of this model is open for the team. Finish or delete it first.");
}
