// One answer of a team, saved so that nobody overwrites what they have not seen.

import { answeringTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { noticeChannel } from "@/lib/db/notices";
import { ownAssessments } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import { addEvidenceOfAnswer } from "@/lib/evidence/commands/add-evidence";
import type { SaveAnswerInput } from "../input";
import { getModelOfDraft } from "../queries/get-model-of-draft";
import { type AnswerRow, contentOf, isSameAnswer, practiceFor, viewOfAnswer } from "../rules";

/** The database itself, or a transaction. */
type Place = Pick<Transaction, "$queryRaw">;

type HowSaid = {
  /** Said on purpose, and not only posted again with the rest of a screen: it ends the mark of what was confirmed together. */
  readonly isMeant: boolean;
};

/** An answer in the columns of its row, and the category of its practice. */
type Said = HowSaid & { readonly content: ReturnType<typeof contentOf>; readonly category: string };

/**
 * Authorises, checks the state and the revision and writes, in one statement: no moment between in which a publication
 * could freeze the answers without this one (the row lock waits for it, and then finds no draft).
 */
async function write(at: Place, viewer: Viewer, input: SaveAnswerInput, { content, category, isMeant }: Said) {
  const [written] = await at.$queryRaw<{ revision: number }[]>`
    INSERT INTO "Answer" ("organisationId", "assessmentId", "practice", "state", "value", "reason", "note", "criteria",
                          "revision", "answeredById", "answeredAt")
    SELECT a."organisationId", a."id", ${input.practice}, ${content.state}::"AnswerState", ${content.value}::int,
           ${content.reason}::text, ${content.note}::text, ${content.criteria}::int[], 1, ${viewer.personId}::uuid, now()
    FROM "Assessment" a
    WHERE a."organisationId" = ${viewer.organisationId}::uuid AND a."id" = ${input.assessmentId}::uuid
      AND a."state" = 'draft' AND a."teamId" = ANY(${[...answeringTeamIds(viewer)]}::uuid[])
      AND (${input.revision}::int = 0 OR EXISTS (
            SELECT 1 FROM "Answer" b WHERE b."organisationId" = a."organisationId" AND b."assessmentId" = a."id"
                                       AND b."practice" = ${input.practice}))
      AND NOT EXISTS (
            SELECT 1 FROM "VotingCategory" v WHERE v."organisationId" = a."organisationId" AND v."assessmentId" = a."id"
                                               AND v."category" = ${category} AND v."revealedAt" IS NULL)
    FOR SHARE OF a
    ON CONFLICT ("organisationId", "assessmentId", "practice") DO UPDATE
      SET "state" = excluded."state", "value" = excluded."value", "reason" = excluded."reason",
          "note" = excluded."note", "criteria" = excluded."criteria", "revision" = "Answer"."revision" + 1,
          "answeredById" = excluded."answeredById", "answeredAt" = excluded."answeredAt", "carried" = false
      WHERE CASE WHEN ("Answer"."state", "Answer"."value", "Answer"."reason", "Answer"."note", "Answer"."criteria")
                      IS DISTINCT FROM
                      (excluded."state", excluded."value", excluded."reason", excluded."note", excluded."criteria")
                 THEN "Answer"."revision" = ${input.revision}::int
                 -- The same again overwrites nothing, whatever was seen of it.
                 ELSE ${isMeant}::boolean AND "Answer"."carried" END
    RETURNING "revision",
      -- Where a team votes, its members wait in the discussion for what the others agree.
      CASE WHEN EXISTS (
             SELECT 1 FROM "VotingCategory" w WHERE w."organisationId" = "Answer"."organisationId"
                                                AND w."assessmentId" = "Answer"."assessmentId")
           THEN pg_notify(${noticeChannel}, "Answer"."assessmentId"::text)::text END AS "announced"`;
  return written ? { revision: written.revision } : null;
}

const nothingYet: Omit<AnswerRow, "practice"> = {
  state: "unanswered",
  value: null,
  reason: null,
  note: null,
  criteria: [],
  revision: 0,
};

/** Nothing was written: because the answer stands already, or because somebody was faster, the team votes on it, or it is no open draft. */
async function settle(viewer: Viewer, input: SaveAnswerInput, { content, category }: Said) {
  const row = await db.assessment.findFirst({
    where: { id: input.assessmentId, ...ownAssessments(viewer) },
    select: {
      state: true,
      team: { select: { archivedAt: true } },
      voting: { where: { category, revealedAt: null }, select: { category: true } },
      answers: {
        where: { practice: input.practice },
        select: { state: true, value: true, reason: true, note: true, criteria: true, revision: true },
      },
    },
  });
  if (!row) throw notFound("assessment");
  if (row.state !== "draft") throw new AppError("conflict", "This assessment is published; its answers are frozen.");
  if (row.team.archivedAt !== null) throw new AppError("conflict", "This team is archived. Restore it to go on.");
  if (row.voting.length > 0)
    throw new AppError("conflict", "The team votes on this: it agrees an answer after the reveal.");
  const { revision, ...present } = row.answers[0] ?? nothingYet;
  if (isSameAnswer(present, content)) return { revision };
  throw new AppError("conflict", "Somebody else answered this in the meantime.", {
    data: { present: { answer: viewOfAnswer(present), revision } },
  });
}

/** Written, or found to stand already. */
const save = async (at: Place, viewer: Viewer, input: SaveAnswerInput, said: Said) =>
  (await write(at, viewer, input, said)) ?? settle(viewer, input, said);

/**
 * Saves an answer to a draft of the viewer's own team and gives its new revision, and adds the links and notes that come
 * with it, both or neither. An answer equal to the present one succeeds with the present revision, and one that was
 * confirmed together with others is said by itself from then on, if it is meant. Throws not_found (no such draft or
 * practice for this viewer), invalid (a value that the practice's answer set lacks, evidence of a day ahead) and conflict:
 * with `present` when somebody was faster, or when the team votes on it or is archived, or when it is published.
 */
export async function saveAnswer(
  viewer: Viewer,
  input: SaveAnswerInput,
  { isMeant }: HowSaid = { isMeant: true },
): Promise<{ revision: number }> {
  const content = contentOf(input);
  const { category } = practiceFor(await getModelOfDraft(viewer, input), input.practice, content);
  const said = { content, category, isMeant };
  const { evidence = [] } = input;
  if (evidence.length === 0) return save(db, viewer, input, said);
  return db.$transaction(async (tx) => {
    await addEvidenceOfAnswer(tx, viewer, { ...input, category }, evidence);
    return save(tx, viewer, input, said);
  });
}
