// A team lets the rest of a category pass, assumed to be ahead of it, or takes it up again.

import { draftTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import { frontierOf } from "../frontier";
import type { PassOverInput } from "../input";
import { getModelOfDraft } from "../queries";
import { viewOfAnswer } from "../rules";

/** The draft's model. Throws not_found for a draft or a category that is not there. */
async function modelOf(viewer: Viewer, input: PassOverInput): Promise<Model> {
  const model = await getModelOfDraft(viewer, input);
  if (!model.categories.some(({ id }) => id === input.category)) {
    throw new AppError("not_found", "This model has no such category.");
  }
  return model;
}

/** Keeps the draft a draft until the transaction ends. Throws conflict where answers cannot be changed. */
async function holdDraft(tx: Transaction, viewer: Viewer, { assessmentId, category }: PassOverInput): Promise<void> {
  // A publication freezes the answers under this lock; after it there is no draft.
  const drafts = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Assessment" a
    WHERE a."organisationId" = ${viewer.organisationId}::uuid AND a."id" = ${assessmentId}::uuid
      AND a."state" = 'draft' AND a."teamId" = ANY(${[...draftTeamIds(viewer)]}::uuid[])
      AND NOT EXISTS (
            SELECT 1 FROM "VotingCategory" v WHERE v."organisationId" = a."organisationId"
              AND v."assessmentId" = a."id" AND v."category" = ${category} AND v."revealedAt" IS NULL)
    FOR SHARE OF a`;
  if (drafts.length === 0) throw new AppError("conflict", "This assessment is published, or the team votes on this.");
}

/**
 * Marks every practice above the category's frontier of which nothing was said as skipped, and gives their number. What
 * was answered stays, also what somebody answers at this moment; without a frontier nothing is marked. Throws not_found,
 * and conflict when the assessment is published or the team still votes on the category.
 */
export async function passOver(viewer: Viewer, input: PassOverInput): Promise<{ skipped: number }> {
  const model = await modelOf(viewer, input);
  return db.$transaction(async (tx) => {
    await holdDraft(tx, viewer, input);
    const own = { ...ownOrganisation(viewer), assessmentId: input.assessmentId };
    const rows = await tx.answer.findMany({
      where: own,
      select: { practice: true, state: true, value: true, reason: true, note: true, criteria: true },
    });
    const answers = Object.fromEntries(rows.map((row) => [row.practice, viewOfAnswer(row)]));
    const ahead = frontierOf(model, input.category, answers)?.ahead.map(({ id }) => id) ?? [];
    const by = { state: "skipped" as const, answeredById: viewer.personId };
    // Cleared ones have a row with a revision; the state is asked again by the write itself.
    const cleared = await tx.answer.updateMany({
      where: { ...own, practice: { in: ahead }, state: "unanswered" },
      data: { ...by, revision: { increment: 1 }, answeredAt: new Date() },
    });
    const fresh = await tx.answer.createMany({
      data: ahead.map((practice) => ({ ...own, ...by, practice, criteria: [], revision: 1 })),
      skipDuplicates: true,
    });
    return { skipped: cleared.count + fresh.count };
  });
}

/**
 * Makes every practice of the category that is passed over unanswered again, and gives their number; a note stays.
 * Throws not_found, and conflict when the assessment is published or the team still votes on the category.
 */
export async function takeUp(viewer: Viewer, input: PassOverInput): Promise<{ unanswered: number }> {
  const model = await modelOf(viewer, input);
  const own = model.practices.filter(({ category }) => category === input.category).map(({ id }) => id);
  return db.$transaction(async (tx) => {
    await holdDraft(tx, viewer, input);
    const { count } = await tx.answer.updateMany({
      where: {
        ...ownOrganisation(viewer),
        assessmentId: input.assessmentId,
        practice: { in: own },
        state: "skipped",
      },
      data: {
        state: "unanswered",
        revision: { increment: 1 },
        answeredById: viewer.personId,
        answeredAt: new Date(),
      },
    });
    return { unanswered: count };
  });
}
