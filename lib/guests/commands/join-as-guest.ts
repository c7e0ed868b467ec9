// Somebody without an account comes into the voting by a link.

import { randomBytes } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { Guest } from "@/lib/access/guest";
import { countGuestAttempt, forgetGuestAttempt } from "@/lib/auth/attempts";
import { type GuestEntry, openLinks } from "@/lib/auth/guest";
import { hashOfSecret } from "@/lib/auth/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { AppError } from "@/lib/errors";
import type { JoinAsGuestInput } from "../input";
import { mostGuests } from "../rules";

/** Where a visitor comes from, and who they are here already. */
export type Visitor = { readonly address: string; readonly viewer: Viewer | null; readonly guest: Guest | null };

const over = () =>
  new AppError(
    "not_found",
    "This link does not work: it has expired, was closed, or a part of it is missing. Ask for a new one.",
  );

/** The link's row is held, so that one more guest is counted before the next comes in, and a link that is closed lets nobody in. */
async function lockLink(tx: Transaction, codeHash: string) {
  const [link] = await tx.$queryRaw<{ organisationId: string; id: string; assessmentId: string }[]>`
    SELECT "organisationId", "id", "assessmentId" FROM "GuestLink"
    WHERE "codeHash" = ${codeHash} AND "closedAt" IS NULL AND "expiresAt" > ${new Date()} FOR UPDATE`;
  return link ?? null;
}

/** What the link leads to must still be voted on; whoever votes there already does not come in a second time. */
async function checkPlace(
  tx: Transaction,
  link: { organisationId: string; id: string; assessmentId: string },
  viewer: Viewer | null,
) {
  const row = await tx.assessment.findFirst({
    where: { organisationId: link.organisationId, id: link.assessmentId },
    select: {
      state: true,
      teamId: true,
      team: { select: { archivedAt: true } },
      voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
    },
  });
  if (!row || row.state !== "draft" || row.team.archivedAt || row.voting.length === 0) {
    throw new AppError("conflict", "Voting has ended here: the votes are revealed.");
  }
  const isOfTeam = viewer?.organisationId === link.organisationId && viewer.teams.some(({ id }) => id === row.teamId);
  if (isOfTeam) throw new AppError("conflict", "You are in this team: vote under your own name, on the team's page.");
}

/**
 * Lets a visitor in by a link's code and gives what their browser keeps. A browser that came in by this link already
 * stays the same guest, under the name given now. Throws not_found for a code that opens nothing now, and conflict after
 * too many of those, when voting has ended, when the link has let in as many as it may, or for people of the team.
 */
export async function joinAsGuest(input: JoinAsGuestInput, visitor: Visitor): Promise<GuestEntry | null> {
  const { address, viewer, guest } = visitor;
  if (!(await countGuestAttempt(address))) {
    throw new AppError("conflict", "Too many attempts. Wait a quarter of an hour, then try again.");
  }
  const secret = randomBytes(32).toString("base64url");
  const entry = await db.$transaction(async (tx) => {
    const link = await lockLink(tx, hashOfSecret(input.token));
    if (!link) throw over();
    await checkPlace(tx, link, viewer);
    const ofLink = { organisationId: link.organisationId, assessmentId: link.assessmentId, linkId: link.id };
    if (guest) {
      const { count } = await tx.guest.updateMany({
        where: { ...ofLink, id: guest.guestId },
        data: { name: input.name },
      });
      if (count > 0) return null;
    }
    if ((await tx.guest.count({ where: ofLink })) >= mostGuests) {
      throw new AppError("conflict", `This link has let in ${mostGuests} people. Ask for another one.`);
    }
    await tx.guest.create({
      data: { ...ofLink, name: input.name, secretHash: hashOfSecret(secret) },
      select: { id: true },
    });
    const { expiresAt } = await tx.guestLink.findFirstOrThrow({
      where: { ...openLinks(new Date()), organisationId: link.organisationId, id: link.id },
      select: { expiresAt: true },
    });
    await announce(tx, link.assessmentId);
    return { secret, until: expiresAt };
  });
  await forgetGuestAttempt(address);
  return entry;
}
