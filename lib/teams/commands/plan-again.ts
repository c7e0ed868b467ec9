// When a team wants to look at itself again: a day that a lead chooses after a result, or none.

import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";
import type { PlanAgainInput, TeamInput } from "../input";
import { dayIn, rowOfDay } from "@/lib/format/days";
import { teamFor } from "./change-team";

async function choose(viewer: Viewer, teamId: string, on: string | null, now: Date) {
  await db.$transaction(async (tx) => {
    const team = await teamFor(tx, viewer, teamId, "planAgain", "Only a lead of the team decides when it looks again.");
    if (team.archivedAt) throw new AppError("conflict", "This team is archived.");
    await tx.team.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: team.id } },
      data: { againOn: on === null ? null : rowOfDay(on), againChosenAt: now },
      select: { id: true },
    });
    const action = on === null ? "team.again_left_open" : "team.again_planned";
    await audit(tx, viewer, { action, subject: "team", subjectId: team.id, details: { on } });
  });
}

/**
 * Remembers the day on which the team wants to look again, until the next result; null for no day. Throws not_found,
 * forbidden for who is no lead, conflict for an archived team, and invalid for a day that is not after today, in the
 * organisation's time zone.
 */
export async function planAgain(viewer: Viewer, { teamId, on }: PlanAgainInput, now = new Date()): Promise<void> {
  if (on !== null && on <= dayIn(now, viewer.timeZone)) {
    const message = "Choose a day after today.";
    throw new AppError("invalid", message, { fields: [{ path: "on", message }] });
  }
  await choose(viewer, teamId, on, now);
}

/** Leaves it open when the team looks again. Throws not_found, forbidden and conflict. */
export const leaveAgainOpen = (viewer: Viewer, { teamId }: TeamInput): Promise<void> =>
  choose(viewer, teamId, null, new Date());
