// A lead opens the voting to people without an account, for a while, and closes it again.

import { randomBytes } from "node:crypto";
import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { hashOfSecret } from "@/lib/auth/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { env } from "@/lib/env";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { getVotingPlace } from "@/lib/votes/queries/voting-place";
import type { GuestLinkInput, OpenGuestLinkInput } from "../input";
import { guestLinkColumns, viewOfGuestLink } from "../queries/list-guest-links";
import type { NewGuestLinkView } from "../types";

const anHour = 60 * 60 * 1000;

async function checkIsLead(viewer: Viewer, assessmentId: string) {
  const { place } = await getVotingPlace(viewer, assessmentId);
  if (!canInTeam(viewer, "inviteGuests", place)) throw forbidden("Only a lead of the team lets guests in.");
}

/**
 * Opens a way into the voting for so many hours and gives its address, this once: the code in it has 192 random bits
 * and is kept as a hash. Throws not_found, forbidden for who is no lead, and conflict when nothing is voted on any more.
 */
export async function openGuestLink(viewer: Viewer, input: OpenGuestLinkInput): Promise<NewGuestLinkView> {
  const { assessmentId, hours } = input;
  await checkIsLead(viewer, assessmentId);
  const code = randomBytes(24).toString("base64url");
  const row = await db.$transaction(async (tx) => {
    const open = await tx.votingCategory.count({
      where: { ...ownOrganisation(viewer), assessmentId, revealedAt: null },
    });
    if (open === 0) throw new AppError("conflict", "All votes are revealed: there is nothing for guests to vote on.");
    const created = await tx.guestLink.create({
      data: {
        ...ownOrganisation(viewer),
        assessmentId,
        codeHash: hashOfSecret(code),
        openedById: viewer.personId,
        expiresAt: new Date(Date.now() + hours * anHour),
      },
      select: guestLinkColumns,
    });
    await audit(tx, viewer, {
      action: "guests.invited",
      subject: "assessment",
      subjectId: assessmentId,
      details: { link: created.id, hours },
    });
    return created;
  });
  // Behind the #, where a browser keeps it to itself: no server, proxy or other site is sent this part of an address.
  return { ...viewOfGuestLink(row, new Date()), link: `${env().NEXTAUTH_URL}/guest/join#${code}` };
}

/**
 * Ends a link at once, also for those who came in by it; what they voted is counted. Throws not_found, forbidden for who
 * is no lead, and conflict when it is closed already.
 */
export async function closeGuestLink(viewer: Viewer, { assessmentId, linkId }: GuestLinkInput): Promise<void> {
  await checkIsLead(viewer, assessmentId);
  const link = { ...ownOrganisation(viewer), assessmentId, id: linkId };
  await db.$transaction(async (tx) => {
    const { count } = await tx.guestLink.updateMany({
      where: { ...link, closedAt: null },
      data: { closedAt: new Date() },
    });
    if (count === 0) {
      if ((await tx.guestLink.count({ where: link })) === 0) throw notFound("link");
      throw new AppError("conflict", "This link is closed already.");
    }
    await audit(tx, viewer, {
      action: "guests.closed",
      subject: "assessment",
      subjectId: assessmentId,
      details: { link: linkId },
    });
    await announce(tx, assessmentId);
  });
}
