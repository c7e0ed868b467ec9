// A guest has voted as far as they want to, or wants to go on. Others see a number.

import type { Guest } from "@/lib/access/guest";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";

/**
 * Marks everything that is voted on as finished by the guest; votes may still be changed until the reveal. Doing it again
 * changes nothing. Throws conflict when voting has ended.
 */
export async function finishGuestVoting(guest: Guest): Promise<void> {
  // The lock on the categories waits for a reveal under way, so that it leaves no mark behind.
  const open = await db.$queryRaw<{ category: string }[]>`
    WITH open AS (
      SELECT c."organisationId", c."assessmentId", c."category"
      FROM "VotingCategory" c
      WHERE c."organisationId" = ${guest.organisationId}::uuid AND c."assessmentId" = ${guest.assessmentId}::uuid
        AND c."revealedAt" IS NULL
      ORDER BY c."category"
      FOR SHARE OF c),
    marks AS (
      INSERT INTO "GuestFinish" ("organisationId", "assessmentId", "category", "guestId")
      SELECT "organisationId", "assessmentId", "category", ${guest.guestId}::uuid FROM open
      ON CONFLICT DO NOTHING)
    SELECT "category" FROM open`;
  if (open.length === 0) throw new AppError("conflict", "Voting has ended: the votes are revealed.");
  await announce(db, guest.assessmentId);
}

/** Takes the marks back. */
export async function resumeGuestVoting(guest: Guest): Promise<void> {
  await db.guestFinish.deleteMany({
    where: { ...ownOrganisation(guest), assessmentId: guest.assessmentId, guestId: guest.guestId },
  });
  await announce(db, guest.assessmentId);
}
