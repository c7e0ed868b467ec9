// When a guest is told that something changed: while they may vote, and once when that ends. What the team then agrees is
// the team's, and so is when it does.

import type { Guest } from "@/lib/access/guest";
import { openLinks } from "@/lib/auth/guest";
import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import type { Watch } from "@/lib/votes/queries/watch-voting";

const mayVote = async (guest: Guest): Promise<boolean> => {
  const row = await db.assessment.findFirst({
    where: {
      ...ownOrganisation(guest),
      id: guest.assessmentId,
      voting: { some: { revealedAt: null } },
      guestLinks: { some: { ...openLinks(new Date()), guests: { some: { id: guest.guestId } } } },
    },
    select: { id: true },
  });
  return row !== null;
};

/** A way to be called at each change of the voting of the guest's own assessment. */
export function watchGuestVoting(guest: Guest): Promise<Watch> {
  return Promise.resolve((changed) => {
    let isOver = false;
    const stop = listen(guest.assessmentId, () => {
      void mayVote(guest).then(
        (isGoing) => {
          if (!isOver) changed();
          isOver ||= !isGoing;
        },
        () => undefined, // the database is away; when it is back, everybody is told
      );
    });
    return () => {
      isOver = true;
      stop();
    };
  });
}
