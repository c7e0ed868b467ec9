// Extending a round, closing it early, and opening it again: for who manages its unit.

import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { endOfDay } from "@/lib/overviews/periods";
import type { ExtendRoundInput, RoundInput } from "../input";
import { visibleRounds } from "../queries/visible-rounds";
import { stateOf } from "../rules";

type Span = { readonly startsAt: Date; readonly endsAt: Date; readonly closedAt: Date | null };
type Change = { readonly action: string; readonly data: Prisma.RoundUncheckedUpdateInput };

async function refuse(viewer: Viewer, id: string): Promise<never> {
  const seen = await db.round.findFirst({
    where: { AND: [await visibleRounds(viewer), { id }] },
    select: { id: true },
  });
  throw seen ? forbidden("Only who manages the unit changes its rounds.") : notFound("round");
}

/** Somebody else may change it at the same time: the row waits until this change is done. */
async function lock(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$executeRaw`
    SELECT 1 FROM "Round" WHERE "organisationId" = ${viewer.organisationId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
}

async function change(viewer: Viewer, id: string, decide: (round: Span, now: Date) => Change): Promise<void> {
  const changed = await db.$transaction(async (tx) => {
    await lock(tx, viewer, id);
    const round = await tx.round.findFirst({
      where: { ...ownOrganisation(viewer), id, unit: managedUnits(viewer) },
      select: { startsAt: true, endsAt: true, closedAt: true },
    });
    if (!round) return false;
    const { action, data } = decide(round, new Date());
    await tx.round.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id } },
      data,
      select: { id: true },
    });
    await audit(tx, viewer, { action, subject: "round", subjectId: id });
    return true;
  });
  if (!changed) await refuse(viewer, id);
}

/**
 * Gives the teams more time, also when the last day has passed. Throws not_found, forbidden, conflict for a closed
 * round, and invalid for a day that is not later than the present end and today.
 */
export async function extendRound(viewer: Viewer, input: ExtendRoundInput): Promise<void> {
  await change(viewer, input.roundId, (round, now) => {
    if (stateOf(round, now) === "closed") throw new AppError("conflict", "This round is closed. Open it again first.");
    const endsAt = endOfDay(input.endsOn, viewer.timeZone);
    if (endsAt <= round.endsAt || endsAt <= now) {
      const message = "Choose a day after the present last one, and not in the past.";
      throw new AppError("invalid", message, { fields: [{ path: "endsOn", message }] });
    }
    return { action: "round.extended", data: { endsAt, closedAt: null } };
  });
}

/** Ends a round now; one that has not begun never does. Throws not_found, forbidden, and conflict when it has ended. */
export async function closeRound(viewer: Viewer, input: RoundInput): Promise<void> {
  await change(viewer, input.roundId, (round, now) => {
    const state = stateOf(round, now);
    if (state === "closed" || state === "over") throw new AppError("conflict", "This round has ended already.");
    return { action: "round.closed", data: { closedAt: state === "planned" ? round.startsAt : now } };
  });
}

/** Lets a closed round go on to its last day. Throws not_found, forbidden, and conflict when it is not closed. */
export async function reopenRound(viewer: Viewer, input: RoundInput): Promise<void> {
  await change(viewer, input.roundId, (round, now) => {
    if (stateOf(round, now) !== "closed") throw new AppError("conflict", "This round is not closed.");
    return { action: "round.reopened", data: { closedAt: null } };
  });
}
