// A team confirms in one step what is as it was in its last result, or takes that back.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";
import type { CategoryOfDraftInput } from "../input";
import { getAnswering } from "../queries";
import type { AnswerView } from "../types";
import { getModelWithCategory, holdDraft } from "./hold-draft";

const rowOf = (practice: string, { value, state, reason, note, criteria = [] }: AnswerView) => ({
  practice,
  state: value === undefined ? state : "value",
  value: value ?? null,
  reason: reason ?? null,
  note: note ?? null,
  criteria,
});

/**
 * Answers everything of the category that is not asked again as last time, marked as confirmed together, and gives the
 * number. What was answered since stays. Throws not_found, and conflict when the draft did not start from a result, is
 * published, or the team still votes on the category.
 */
export async function confirmRest(viewer: Viewer, input: CategoryOfDraftInput): Promise<{ confirmed: number }> {
  const { assessmentId, category } = input;
  const model = await getModelWithCategory(viewer, input);
  const { carried } = await getAnswering(viewer, { assessmentId });
  if (!carried) throw new AppError("conflict", "This assessment did not start from an earlier result.");
  const rows = model.practices.flatMap(({ id, category: own }) => {
    const answer = own === category ? carried.rest[id] : undefined;
    return answer ? [rowOf(id, answer)] : [];
  });
  return db.$transaction(async (tx) => {
    await holdDraft(tx, viewer, input);
    // One statement for all of them; somebody who answers one at this moment is not overwritten.
    const confirmed = await tx.$executeRaw`
      INSERT INTO "Answer" ("organisationId", "assessmentId", "practice", "state", "value", "reason", "note", "criteria",
                            "revision", "answeredById", "answeredAt", "carried")
      SELECT ${viewer.organisationId}::uuid, ${assessmentId}::uuid, r."practice", r."state"::"AnswerState", r."value",
             r."reason", r."note", ARRAY(SELECT jsonb_array_elements_text(r."criteria")::int), 1,
             ${viewer.personId}::uuid, now(), true
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("practice" text, "state" text, "value" int, "reason" text, "note" text, "criteria" jsonb)
      ON CONFLICT ("organisationId", "assessmentId", "practice") DO UPDATE
        SET "state" = excluded."state", "value" = excluded."value", "reason" = excluded."reason",
            "note" = coalesce("Answer"."note", excluded."note"), "criteria" = excluded."criteria",
            "revision" = "Answer"."revision" + 1, "answeredById" = excluded."answeredById",
            "answeredAt" = excluded."answeredAt", "carried" = true
        WHERE "Answer"."state" = 'unanswered'`;
    return { confirmed };
  });
}

/**
 * Makes unanswered again what was confirmed together in the category, and gives the number. Throws not_found, and
 * conflict when the assessment is published or the team still votes on the category.
 */
export async function reopenRest(viewer: Viewer, input: CategoryOfDraftInput): Promise<{ unanswered: number }> {
  const model = await getModelWithCategory(viewer, input);
  const own = model.practices.filter(({ category }) => category === input.category).map(({ id }) => id);
  return db.$transaction(async (tx) => {
    await holdDraft(tx, viewer, input);
    const { count } = await tx.answer.updateMany({
      where: { ...ownOrganisation(viewer), assessmentId: input.assessmentId, practice: { in: own }, carried: true },
      data: {
        state: "unanswered",
        value: null,
        reason: null,
        note: null,
        criteria: [],
        carried: false,
        revision: { increment: 1 },
        answeredById: viewer.personId,
        answeredAt: new Date(),
      },
    });
    return { unanswered: count };
  });
}
