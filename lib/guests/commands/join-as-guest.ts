// Somebody without an account comes into the voting by a link.

import { randomBytes } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { countGuestAttempt, forgetGuestAttempt } from "@/lib/auth/attempts";
import type { GuestEntry } from "@/lib/auth/guest";
import { hashOfSecret } from "@/lib/auth/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { AppError } from "@/lib/errors";
import type { JoinAsGuestInput } from "../input";
import { mostGuests } from "../rules";

/** Where a visitor comes from, who they are here already, and the secrets of the guests that their browser is. */
export type Visitor = {
  readonly address: string;
  readonly viewer: Viewer | null;
  readonly secrets: readonly string[];
};

const over = () =>
  new AppError(
    "not_found",
    "This link does not work: it has expired, was closed, or a part of it is missing. Ask for a new one.",
  );

type LinkRow = { readonly organisationId: string; readonly id: string; readonly assessmentId: string };

/** The link's row is held, so that one more guest is counted before the next comes in, and a link that is closed lets nobody in. */
async function lockLink(tx: Transaction, codeHash: string) {
  const [link] = await tx.$queryRaw<LinkRow[]>`
    SELECT "organisationId", "id", "assessmentId" FROM "GuestLink"
    WHERE "codeHash" = ${codeHash} AND "closedAt" IS NULL AND "expiresAt" > ${new Date()} FOR UPDATE`;
  return link ?? null;
}

/**
 * Whether something is voted on still. The lock waits for a reveal under way, and the next reveal waits for it: the last
 * one of an anonymous voting forgets the names of guests, and a name that came in beside it would stay.
 */
async function isVotedOn(tx: Transaction, { organisationId, assessmentId }: LinkRow): Promise<boolean> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "VotingCategory"
    WHERE "organisationId" = ${organisationId}::uuid AND "assessmentId" = ${assessmentId}::uuid AND "revealedAt" IS NULL
    ORDER BY "category" FOR SHARE`;
  return open.length > 0;
}

/** What the link leads to must still be voted on; whoever votes there already does not come in a second time. */
async function checkPlace(tx: Transaction, link: LinkRow, viewer: Viewer | null) {
  const isOpen = await isVotedOn(tx, link);
  const row = await tx.assessment.findFirst({
    where: { organisationId: link.organisationId, id: link.assessmentId },
    select: { state: true, teamId: true, team: { select: { archivedAt: true } } },
  });
  if (!row || row.state !== "draft" || row.team.archivedAt || !isOpen) {
    throw new AppError("conflict", "Voting has ended here: the votes are revealed.");
  }
  const isOfTeam = viewer?.organisationId === link.organisationId && viewer.teams.some(({ id }) => id === row.teamId);
  if (isOfTeam) throw new AppError("conflict", "You are in this team: vote under your own name, on the team's page.");
}

/**
 * A browser that voted here is the guest it was, by whichever link it came in before: as another one it would vote twice,
 * and the votes that it gave first could never be changed again.
 */
async function comeAgain(
  tx: Transaction,
  link: LinkRow,
  name: string | null,
  secrets: readonly string[],
): Promise<GuestEntry | null> {
  const { organisationId, assessmentId } = link;
  const known = await tx.guest.findFirst({
    where: { organisationId, assessmentId, secretHash: { in: secrets.map(hashOfSecret) } },
    select: { id: true, secretHash: true },
  });
  if (!known) return null;
  await tx.guest.updateMany({ where: { organisationId, assessmentId, id: known.id }, data: { linkId: link.id, name } });
  const secret = secrets.find((one) => hashOfSecret(one) === known.secretHash);
  return secret === undefined ? null : { secret };
}

/**
 * Lets a visitor in by a link's code and gives what their browser keeps. A browser that came into this voting before, by
 * this link or another, stays the same guest, under the name given now. Throws not_found for a code that opens nothing
 * now, and conflict after too many of those, when voting has ended, when the link has let in as many as it may, or for
 * people of the team.
 */
export async function joinAsGuest(input: JoinAsGuestInput, visitor: Visitor): Promise<GuestEntry> {
  const { address, viewer, secrets } = visitor;
  if (!(await countGuestAttempt(address))) {
    throw new AppError("conflict", "Too many attempts. Wait a quarter of an hour, then try again.");
  }
  const entry = await db.$transaction(async (tx) => {
    const link = await lockLink(tx, hashOfSecret(input.token));
    if (!link) throw over();
    await checkPlace(tx, link, viewer);
    const again = await comeAgain(tx, link, input.name, secrets);
    if (again) return again;
    const ofLink = { organisationId: link.organisationId, assessmentId: link.assessmentId, linkId: link.id };
    if ((await tx.guest.count({ where: ofLink })) >= mostGuests) {
      throw new AppError("conflict", `This link has let in ${mostGuests} people. Ask for another one.`);
    }
    const secret = randomBytes(32).toString("base64url");
    await tx.guest.create({
      data: { ...ofLink, name: input.name, secretHash: hashOfSecret(secret) },
      select: { id: true },
    });
    await announce(tx, link.assessmentId);
    return { secret };
  });
  await forgetGuestAttempt(address);
  return entry;
}
