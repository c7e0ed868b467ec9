// A guest has voted as far as they want to, or wants to go on. Others see a number.

import type { Guest } from "@/lib/access/guest";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";
import { markFinished } from "@/lib/votes/commands/mark-finished";

/**
 * Marks everything that is voted on as finished by the guest; votes may still be changed until the reveal. Doing it again
 * changes nothing. Throws conflict when voting has ended.
 */
export async function finishGuestVoting(guest: Guest): Promise<void> {
  const { organisationId, assessmentId, guestId } = guest;
  const marked = await markFinished({ organisationId, assessmentId, kind: "guest", id: guestId });
  if (marked === 0) throw new AppError("conflict", "Voting has ended: the votes are revealed.");
  await announce(db, guest.assessmentId);
}

/** Takes the marks back. */
export async function resumeGuestVoting(guest: Guest): Promise<void> {
  await db.guestFinish.deleteMany({
    where: { ...ownOrganisation(guest), assessmentId: guest.assessmentId, guestId: guest.guestId },
  });
  await announce(db, guest.assessmentId);
}
