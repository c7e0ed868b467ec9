// A guest votes.

import type { Guest } from "@/lib/access/guest";
import { openLinks } from "@/lib/auth/guest";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { castVote, type Caster } from "@/lib/votes/commands/cast-vote";
import type { GuestVoteInput } from "../input";

/** Asked again in the statement that writes: a link that was closed meanwhile lets nothing in. */
const casterOf = (guest: Guest, now: Date): Caster => ({
  ...ownOrganisation(guest),
  kind: "guest",
  id: guest.guestId,
  mayVote: Prisma.sql`EXISTS (
    SELECT 1 FROM "Guest" g
    JOIN "GuestLink" l ON l."organisationId" = g."organisationId" AND l."id" = g."linkId"
    JOIN "Team" t ON t."organisationId" = a."organisationId" AND t."id" = a."teamId"
    WHERE g."organisationId" = a."organisationId" AND g."assessmentId" = a."id" AND g."id" = ${guest.guestId}::uuid
      AND t."archivedAt" IS NULL
      AND l."closedAt" IS NULL AND l."expiresAt" > ${now})`,
  sees: { guestLinks: { some: { ...openLinks(now), guests: { some: { id: guest.guestId } } } } },
});

/** Saves the guest's own vote and gives its new revision. Throws what `castVote` throws. */
export async function saveGuestVote(guest: Guest, input: GuestVoteInput): Promise<{ revision: number }> {
  const { assessmentId } = guest;
  const row = await db.assessment.findFirst({
    where: { ...ownOrganisation(guest), id: assessmentId },
    select: { modelVersionId: true },
  });
  if (!row) throw notFound("assessment");
  const model = await getModelOfVersion(guest, row.modelVersionId);
  // Without a name there is nothing to sign with.
  const signed = input.signed && guest.name !== null;
  return castVote(casterOf(guest, new Date()), { ...input, assessmentId, signed }, model);
}
