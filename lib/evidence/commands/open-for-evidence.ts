// Whether the evidence of a practice may change now, held still while it does.

import type { Viewer } from "@/lib/access/viewer";
import { getModelOfDraft } from "@/lib/assessments/queries/get-model-of-draft";
import type { Transaction } from "@/lib/db/client";
import { ownAssessments, ownOrganisation } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import type { PracticeEvidenceInput } from "../input";

/** The category of a practice of this draft. Throws not_found. */
export async function categoryOfPractice(viewer: Viewer, { assessmentId, practice }: PracticeEvidenceInput) {
  const model = await getModelOfDraft(viewer, { assessmentId });
  const found = model.practices.find(({ id }) => id === practice);
  if (!found) throw new AppError("not_found", "This model has no such practice.");
  return found.category;
}

/**
 * Holds the draft's row until the transaction ends: nobody publishes in between, and one change of evidence is counted
 * after the other. Throws not_found, and conflict where the draft is published, its team is archived or still votes.
 */
export async function openForEvidence(
  tx: Transaction,
  viewer: Viewer,
  { assessmentId, category }: { readonly assessmentId: string; readonly category: string },
): Promise<void> {
  const own = { id: assessmentId, ...ownAssessments(viewer) };
  const { count } = await tx.assessment.updateMany({
    where: { ...own, state: "draft", team: { archivedAt: null } },
    data: { state: "draft" },
  });
  if (count === 0) {
    if ((await tx.assessment.count({ where: own })) === 0) throw notFound("assessment");
    throw new AppError("conflict", "This assessment is published, or its team archived: its evidence is frozen.");
  }
  const votedOn = await tx.votingCategory.findFirst({
    where: { ...ownOrganisation(viewer), assessmentId, category, revealedAt: null },
    select: { category: true },
  });
  // What somebody puts forward while others vote would tell how they vote.
  if (votedOn) throw new AppError("conflict", "The team votes on this: evidence can be added after the reveal.");
}
