// A team confirms in one step what is as it was in its last result, or takes that back.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { CategoryOfDraftInput } from "../input";
import { getAnswering } from "../queries/get-answering";
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
            -- What was written and ticked this time, before it was confirmed, stays.
            "note" = coalesce("Answer"."note", excluded."note"),
            "criteria" = coalesce(nullif("Answer"."criteria", '{}'), excluded."criteria"),
            "revision" = "Answer"."revision" + 1, "answeredById" = excluded."answeredById",
            "answeredAt" = excluded."answeredAt", "carried" = true
        WHERE "Answer"."state" = 'unanswered'`;
    return { confirmed };
  });
}

/**
 * Makes unanswered again what was confirmed together in the category, and gives the number. A note and criteria that are
 * not those of last time were written and ticked now: they stay. Throws not_found, and conflict when the assessment is
 * published or the team still votes on the category.
 */
export async function reopenRest(viewer: Viewer, input: CategoryOfDraftInput): Promise<{ unanswered: number }> {
  const model = await getModelWithCategory(viewer, input);
  const { assessmentId, category } = input;
  const { carried } = await getAnswering(viewer, { assessmentId });
  // What was confirmed may be asked again by now, because its evidence expired: the proposal is the same.
  const proposalOf = (id: string) => carried?.rest[id] ?? carried?.answers[id]?.answer ?? {};
  const own = model.practices.filter((practice) => practice.category === category);
  const rows = own.map(({ id }) => rowOf(id, proposalOf(id)));
  return db.$transaction(async (tx) => {
    await holdDraft(tx, viewer, input);
    const unanswered = await tx.$executeRaw`
      UPDATE "Answer" a
      SET "state" = 'unanswered', "value" = NULL, "reason" = NULL, "note" = nullif(a."note", r."note"),
          "criteria" = CASE WHEN a."criteria" = ARRAY(SELECT jsonb_array_elements_text(r."criteria")::int)
                            THEN '{}' ELSE a."criteria" END,
          "carried" = false, "revision" = a."revision" + 1, "answeredById" = ${viewer.personId}::uuid, "answeredAt" = now()
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("practice" text, "note" text, "criteria" jsonb)
      WHERE a."organisationId" = ${viewer.organisationId}::uuid AND a."assessmentId" = ${assessmentId}::uuid
        AND a."practice" = r."practice" AND a."carried"`;
    return { unanswered };
  });
}
