// What commands over a whole category of a draft begin with.

import { answeringTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import type { CategoryOfDraftInput } from "../input";
import { getModelOfDraft } from "../queries/get-model-of-draft";

/** The draft's model. Throws not_found for a draft or a category that is not there. */
export async function getModelWithCategory(viewer: Viewer, input: CategoryOfDraftInput): Promise<Model> {
  const model = await getModelOfDraft(viewer, input);
  if (!model.categories.some(({ id }) => id === input.category)) {
    throw new AppError("not_found", "This model has no such category.");
  }
  return model;
}

/** Keeps the draft a draft until the transaction ends. Throws conflict where answers cannot be changed. */
export async function holdDraft(
  tx: Transaction,
  viewer: Viewer,
  { assessmentId, category }: CategoryOfDraftInput,
): Promise<void> {
  // A publication freezes the answers under this lock; after it there is no draft.
  const drafts = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Assessment" a
    WHERE a."organisationId" = ${viewer.organisationId}::uuid AND a."id" = ${assessmentId}::uuid
      AND a."state" = 'draft' AND a."teamId" = ANY(${[...answeringTeamIds(viewer)]}::uuid[])
      AND NOT EXISTS (
            SELECT 1 FROM "VotingCategory" v WHERE v."organisationId" = a."organisationId"
              AND v."assessmentId" = a."id" AND v."category" = ${category} AND v."revealedAt" IS NULL)
    FOR SHARE OF a`;
  if (drafts.length === 0)
    throw new AppError("conflict", "This assessment is published, the team votes on this, or it is archived.");
}
