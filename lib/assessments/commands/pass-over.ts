// A team lets the rest of a category pass, assumed to be ahead of it, or takes it up again.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { frontierOf } from "../frontier";
import type { CategoryOfDraftInput } from "../input";
import { getAnswering } from "../queries/get-answering";
import { viewOfAnswer } from "../rules";
import { getModelWithCategory, holdDraft } from "./hold-draft";

/**
 * Marks every practice above the category's frontier of which nothing was said as skipped, and gives their number. What
 * was answered stays, also what somebody answers at this moment, and what was said last time waits to be confirmed;
 * without a frontier nothing is marked. Throws not_found, and conflict when the assessment is published or the team still
 * votes on the category.
 */
export async function passOver(viewer: Viewer, input: CategoryOfDraftInput): Promise<{ skipped: number }> {
  const model = await getModelWithCategory(viewer, input);
  const { carried } = await getAnswering(viewer, input);
  return db.$transaction(async (tx) => {
    await holdDraft(tx, viewer, input);
    const own = { ...ownOrganisation(viewer), assessmentId: input.assessmentId };
    const rows = await tx.answer.findMany({
      where: own,
      select: { practice: true, state: true, value: true, reason: true, note: true, criteria: true },
    });
    const answers = Object.fromEntries(rows.map((row) => [row.practice, viewOfAnswer(row)]));
    const beyond = frontierOf(model, input.category, answers)?.ahead ?? [];
    const ahead = beyond.map(({ id }) => id).filter((id) => !carried?.answers[id]);
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
export async function takeUp(viewer: Viewer, input: CategoryOfDraftInput): Promise<{ unanswered: number }> {
  const model = await getModelWithCategory(viewer, input);
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
        // Nothing is said any more, so nothing is said as before.
        carried: false,
        revision: { increment: 1 },
        answeredById: viewer.personId,
        answeredAt: new Date(),
      },
    });
    return { unanswered: count };
  });
}
