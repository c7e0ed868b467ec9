// Somebody has voted as far as they want to, or wants to go on. Others see a number.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import type { VotingInput } from "../input";
import { getVoting } from "../queries/get-voting";
import { getVotingPlace } from "../queries/voting-place";
import type { FinishedView } from "../types";

async function placeOfVoter(viewer: Viewer, { assessmentId }: VotingInput) {
  const { place } = await getVotingPlace(viewer, assessmentId);
  if (!canInTeam(viewer, "vote", place)) throw forbidden("Only the team votes.");
}

/** The others see the number move. */
async function tell(viewer: Viewer, { assessmentId }: VotingInput): Promise<FinishedView> {
  await announce(db, assessmentId);
  const { finished, voters } = await getVoting(viewer, { assessmentId });
  return { finished, voters };
}

/**
 * Marks a category, or every open one, as finished by the viewer; votes may still be changed until the reveal. Doing it
 * again changes nothing. Throws not_found, and conflict for who facilitates or when voting there has ended.
 */
export async function finishVoting(viewer: Viewer, input: VotingInput): Promise<FinishedView> {
  await placeOfVoter(viewer, input);
  // The lock on the categories waits for a reveal under way, so that it leaves no mark behind.
  const marked = await db.$queryRaw<{ category: string }[]>`
    WITH open AS (
      SELECT c."organisationId", c."assessmentId", c."category"
      FROM "VotingCategory" c
      WHERE c."organisationId" = ${viewer.organisationId}::uuid AND c."assessmentId" = ${input.assessmentId}::uuid
        AND c."revealedAt" IS NULL
        AND (${input.category ?? null}::text IS NULL OR c."category" = ${input.category ?? null}::text)
        AND NOT EXISTS (
              SELECT 1 FROM "Facilitator" f WHERE f."organisationId" = c."organisationId"
                AND f."assessmentId" = c."assessmentId" AND f."personId" = ${viewer.personId}::uuid)
      ORDER BY c."category"
      FOR SHARE OF c),
    marks AS (
      INSERT INTO "VotingFinish" ("organisationId", "assessmentId", "category", "personId")
      SELECT "organisationId", "assessmentId", "category", ${viewer.personId}::uuid FROM open
      ON CONFLICT DO NOTHING)
    SELECT "category" FROM open`;
  if (marked.length === 0) throw new AppError("conflict", "There is nothing (more) for you to vote on here.");
  return tell(viewer, input);
}

/** Takes the marks back. Throws not_found. */
export async function resumeVoting(viewer: Viewer, input: VotingInput): Promise<FinishedView> {
  await placeOfVoter(viewer, input);
  await db.votingFinish.deleteMany({
    where: {
      ...ownOrganisation(viewer),
      assessmentId: input.assessmentId,
      personId: viewer.personId,
      ...(input.category === undefined ? {} : { category: input.category }),
    },
  });
  return tell(viewer, input);
}
