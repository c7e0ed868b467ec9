// The reveal: voting ends, the team sees what was voted, and an anonymous vote leaves its voter for good.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import type { VotingInput } from "../input";
import { getVotingPlace } from "../queries/voting-place";

/** Takes the categories that are not revealed yet: votes that are being saved come first, later ones find them gone. */
async function lockOpen(tx: Transaction, viewer: Viewer, { assessmentId, category }: VotingInput): Promise<string[]> {
  const rows = await tx.$queryRaw<{ category: string }[]>`
    SELECT c."category"
    FROM "Assessment" a
    JOIN "VotingCategory" c ON c."organisationId" = a."organisationId" AND c."assessmentId" = a."id"
    WHERE a."organisationId" = ${viewer.organisationId}::uuid AND a."id" = ${assessmentId}::uuid AND a."state" = 'draft'
      AND c."revealedAt" IS NULL AND (${category ?? null}::text IS NULL OR c."category" = ${category ?? null}::text)
    ORDER BY c."category"
    FOR KEY SHARE OF a FOR UPDATE OF c`;
  return rows.map((row) => row.category);
}

type Scope = { readonly organisationId: string; readonly assessmentId: string; readonly categories: string[] };

/** Notes leave their votes, in an order that says nothing, and keep a name only if the writer signed. */
const cutNotes = (tx: Transaction, { organisationId, assessmentId, categories }: Scope) => tx.$executeRaw`
  INSERT INTO "VoteNote" ("organisationId", "id", "assessmentId", "category", "practice", "authorId", "guestName", "text")
  SELECT v."organisationId", gen_random_uuid(), v."assessmentId", v."category", v."practice",
         CASE WHEN v."signed" THEN v."voterId" END, CASE WHEN v."signed" THEN g."name" END, v."note"
  FROM "Vote" v
  LEFT JOIN "Guest" g ON g."organisationId" = v."organisationId" AND g."id" = v."guestId"
  WHERE v."organisationId" = ${organisationId}::uuid AND v."assessmentId" = ${assessmentId}::uuid
    AND v."category" = ANY(${categories}) AND v."note" IS NOT NULL
  ORDER BY gen_random_uuid()`;

/**
 * Other rows take the place of the votes, all written by one statement in an order drawn anew over all practices: no id,
 * place in the table or transaction number says which votes of two practices came from one person, or who was first.
 * How often somebody changed their mind goes as well.
 */
const cutVoters = (tx: Transaction, { organisationId, assessmentId, categories }: Scope) => tx.$executeRaw`
  WITH cast_votes AS (
    DELETE FROM "Vote" v
    WHERE v."organisationId" = ${organisationId}::uuid AND v."assessmentId" = ${assessmentId}::uuid
      AND v."category" = ANY(${categories})
    RETURNING v.*)
  INSERT INTO "Vote" ("organisationId", "id", "assessmentId", "category", "practice", "voterId", "state", "value",
                      "reason", "note", "signed", "criteria", "revision")
  SELECT "organisationId", gen_random_uuid(), "assessmentId", "category", "practice", NULL, "state", "value",
         "reason", NULL, false, "criteria", 1
  FROM cast_votes
  WHERE "state" <> 'unanswered'
  ORDER BY gen_random_uuid()`;

/** Once nothing is voted on any more, nothing needs the names of guests whose votes are nobody's. */
async function forgetGuestNames(tx: Transaction, here: Omit<Scope, "categories">) {
  if ((await tx.votingCategory.count({ where: { ...here, revealedAt: null } })) > 0) return;
  await tx.guest.updateMany({ where: here, data: { name: null } });
}

/**
 * Shows the team the votes of one category, or of all that are open, and ends voting on them. Who had finished is
 * forgotten. Throws not_found, forbidden for who does not run the voting, and conflict when there is nothing (more) to reveal.
 */
export async function revealVotes(viewer: Viewer, input: VotingInput): Promise<{ revealed: string[] }> {
  const { place, secrecy } = await getVotingPlace(viewer, input.assessmentId);
  if (!canInTeam(viewer, "facilitate", place)) throw forbidden("Only who runs the voting reveals the votes.");
  return db.$transaction(async (tx) => {
    const categories = await lockOpen(tx, viewer, input);
    if (categories.length === 0) throw new AppError("conflict", "These votes are revealed already.");
    const { assessmentId } = input;
    await cutNotes(tx, { ...ownOrganisation(viewer), assessmentId, categories });
    const these = { ...ownOrganisation(viewer), assessmentId, category: { in: categories } };
    if (secrecy === "anonymous") await cutVoters(tx, { ...ownOrganisation(viewer), assessmentId, categories });
    else {
      await tx.vote.deleteMany({ where: { ...these, state: "unanswered" } });
      await tx.vote.updateMany({ where: these, data: { note: null, signed: false } });
    }
    await tx.votingFinish.deleteMany({ where: these });
    await tx.guestFinish.deleteMany({ where: these });
    // Last, because nothing is written to a category that is revealed.
    await tx.votingCategory.updateMany({ where: these, data: { revealedAt: new Date() } });
    if (secrecy === "anonymous") await forgetGuestNames(tx, { ...ownOrganisation(viewer), assessmentId });
    await audit(tx, viewer, {
      action: "votes.revealed",
      subject: "assessment",
      subjectId: assessmentId,
      details: { categories },
    });
    await announce(tx, assessmentId);
    return { revealed: categories };
  });
}
