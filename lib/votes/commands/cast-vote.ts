// One vote, saved as an answer is: so that it is counted or refused, and never lost in between.

import { contentOf, isSameAnswer, practiceFor } from "@/lib/assessments/rules";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AppError, notFound } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import type { SaveVoteInput } from "../input";
import { viewOfVote, type VoteRow } from "../rules";

/** Whose vote it is, and what lets them vote: said twice, for the statement that writes and for the query that says why not. */
export type Caster = {
  readonly organisationId: string;
  readonly kind: "person" | "guest";
  readonly id: string;
  /** A condition on "a", the assessment. */
  readonly mayVote: Prisma.Sql;
  /** Assessments that exist for them. */
  readonly sees: Prisma.AssessmentWhereInput;
};

type Ballot = ReturnType<typeof contentOf> & { readonly signed: boolean; readonly category: string };

const columnOf = { person: Prisma.sql`"voterId"`, guest: Prisma.sql`"guestId"` } as const;

/**
 * Authorises, checks that voting is open and the revision, and writes, in one statement. The lock on the category's row
 * waits for a reveal under way, which then is seen; and a reveal waits for the votes that came before it. Who began to run
 * the voting during that wait is seen by a trigger.
 */
async function write(caster: Caster, input: SaveVoteInput, ballot: Ballot) {
  const column = columnOf[caster.kind];
  const [written] = await db.$queryRaw<{ revision: number }[]>`
    INSERT INTO "Vote" ("organisationId", "id", "assessmentId", "category", "practice", ${column}, "state", "value",
                        "reason", "note", "signed", "criteria", "revision")
    SELECT c."organisationId", gen_random_uuid(), c."assessmentId", c."category", ${input.practice},
           ${caster.id}::uuid, ${ballot.state}::"AnswerState", ${ballot.value}::int, ${ballot.reason}::text,
           ${ballot.note}::text, ${ballot.signed}::boolean, ${ballot.criteria}::int[], 1
    FROM "Assessment" a
    JOIN "VotingCategory" c ON c."organisationId" = a."organisationId" AND c."assessmentId" = a."id"
    WHERE a."organisationId" = ${caster.organisationId}::uuid AND a."id" = ${input.assessmentId}::uuid
      AND a."state" = 'draft' AND ${caster.mayVote}
      AND c."category" = ${ballot.category} AND c."revealedAt" IS NULL
      AND NOT EXISTS (
            SELECT 1 FROM "Facilitator" f WHERE f."organisationId" = a."organisationId" AND f."assessmentId" = a."id"
                                            AND f."personId" = ${caster.id}::uuid)
      AND (${input.revision}::int = 0 OR EXISTS (
            SELECT 1 FROM "Vote" v WHERE v."organisationId" = a."organisationId" AND v."assessmentId" = a."id"
                                     AND v."practice" = ${input.practice} AND v.${column} = ${caster.id}::uuid))
    FOR KEY SHARE OF a FOR SHARE OF c
    ON CONFLICT ("organisationId", "assessmentId", "practice", ${column}) DO UPDATE
      SET "state" = excluded."state", "value" = excluded."value", "reason" = excluded."reason",
          "note" = excluded."note", "signed" = excluded."signed", "criteria" = excluded."criteria",
          "revision" = "Vote"."revision" + 1
      WHERE "Vote"."revision" = ${input.revision}::int
        AND ("Vote"."state", "Vote"."value", "Vote"."reason", "Vote"."note", "Vote"."signed", "Vote"."criteria")
            IS DISTINCT FROM (excluded."state", excluded."value", excluded."reason", excluded."note",
                              excluded."signed", excluded."criteria")
    RETURNING "revision"`.catch(withoutTheVote);
  return written ?? null;
}

/** The database's own words may hold the row that it refused, and what a door does not expect is logged in full. */
function withoutTheVote(error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
  throw new Error(`A vote could not be written (${code}); the database's own words are left out.`);
}

const nothingYet: Omit<VoteRow, "practice"> = {
  state: "unanswered",
  value: null,
  reason: null,
  note: null,
  criteria: [],
  signed: false,
  revision: 0,
};

const ended =
  "The votes of this category are revealed, and voting on it has ended. A vote that was saved before was counted; this change was not.";

/** Nothing was written: because the vote stands already, or another window was faster, or nobody votes here now. */
async function settle(caster: Caster, input: SaveVoteInput, ballot: Ballot) {
  const row = await db.assessment.findFirst({
    where: { AND: [caster.sees, { organisationId: caster.organisationId, id: input.assessmentId }] },
    select: {
      team: { select: { archivedAt: true } },
      facilitators: { where: { personId: caster.id }, select: { personId: true } },
      voting: {
        where: { category: ballot.category },
        select: {
          revealedAt: true,
          votes: {
            where: {
              practice: input.practice,
              ...(caster.kind === "person" ? { voterId: caster.id } : { guestId: caster.id }),
            },
            select: {
              state: true,
              value: true,
              reason: true,
              note: true,
              criteria: true,
              signed: true,
              revision: true,
            },
          },
        },
      },
    },
  });
  if (!row) throw notFound("assessment");
  const [voting] = row.voting;
  if (!voting) throw new AppError("conflict", "The team does not vote on this.");
  if (voting.revealedAt !== null) throw new AppError("conflict", ended);
  if (row.team.archivedAt !== null) throw new AppError("conflict", "This team is archived. Restore it to go on.");
  if (row.facilitators.length > 0) throw new AppError("conflict", "You run this voting and do not vote yourself.");
  const { revision, ...present } = voting.votes[0] ?? nothingYet;
  if (isSameAnswer(present, ballot) && present.signed === ballot.signed) return { revision };
  throw new AppError("conflict", "You voted on this elsewhere in the meantime.", {
    data: { present: { answer: viewOfVote({ ...present, practice: input.practice, revision }), revision } },
  });
}

/**
 * Saves the caster's vote on a practice of this model and gives its new revision; `unanswered` takes it back. A vote
 * equal to the present one succeeds with the present revision. Throws not_found (no such assessment or practice for the
 * caster), invalid (a value that the practice's answer set lacks) and conflict: with `present` when another window of
 * the caster was faster, or when nobody votes on it, when it is revealed, the team is archived, or the caster facilitates. Writes no
 * audit record.
 */
export async function castVote(caster: Caster, input: SaveVoteInput, model: Model): Promise<{ revision: number }> {
  const content = contentOf(input);
  const { category } = practiceFor(model, input.practice, content);
  const ballot = { ...content, category, signed: input.signed && content.note !== null };
  return (await write(caster, input, ballot)) ?? settle(caster, input, ballot);
}
