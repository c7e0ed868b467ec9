// The clock of the meeting in which a guest votes.

import type { Guest } from "@/lib/access/guest";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { meetingColumns, meetingOf } from "@/lib/votes/queries/find-meeting";
import { namedParts } from "@/lib/votes/sentences";
import type { GuestMeetingView } from "../types";

/** The meeting as the team sees it, while there is something to vote on; null when there is none. */
export async function findGuestMeeting(guest: Guest): Promise<GuestMeetingView | null> {
  const row = await db.assessment.findFirst({
    where: { ...ownOrganisation(guest), id: guest.assessmentId, voting: { some: { revealedAt: null } } },
    select: {
      ...meetingColumns,
      team: { select: { unit: { select: { organisation: { select: { timeZone: true } } } } } },
    },
  });
  if (!row) return null;
  const model = await getModelOfVersion(guest, row.modelVersionId);
  const meeting = meetingOf(row, model);
  if (!meeting) return null;
  const { startedAt, now } = meeting;
  return { startedAt, now, parts: namedParts(meeting, model, row.team.unit.organisation.timeZone) };
}
