// Evidence that the team no longer wants to show.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { EvidenceInput } from "../input";
import { categoryOfPractice, openForEvidence } from "./open-for-evidence";

/**
 * Takes a piece of evidence away from a draft, and its file unless another assessment has it too. Throws not_found, and
 * conflict once it is published or while the team votes on it.
 */
export async function removeEvidence(viewer: Viewer, input: EvidenceInput): Promise<void> {
  const { assessmentId, practice, evidenceId } = input;
  const category = await categoryOfPractice(viewer, input);
  await db.$transaction(async (tx) => {
    await openForEvidence(tx, viewer, { assessmentId, category });
    const where = { ...ownOrganisation(viewer), id: evidenceId, assessmentId, practice };
    const { count } = await tx.evidence.deleteMany({ where });
    if (count === 0) throw notFound("evidence");
  });
}
