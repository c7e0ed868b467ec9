// The links by which guests come into a team's voting, for its leads.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownAssessments } from "@/lib/db/scope";
import { forbidden, notFound } from "@/lib/errors";
import { stateOf } from "../rules";
import type { GuestLinksView, GuestLinkView } from "../types";

export const guestLinkColumns = {
  id: true,
  createdAt: true,
  expiresAt: true,
  closedAt: true,
  openedBy: { select: { name: true } },
  _count: { select: { guests: true } },
} as const satisfies Prisma.GuestLinkSelect;

type GuestLinkRow = Prisma.GuestLinkGetPayload<{ select: typeof guestLinkColumns }>;

export const viewOfGuestLink = (row: GuestLinkRow, now: Date): GuestLinkView => ({
  id: row.id,
  openedBy: row.openedBy.name,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  state: stateOf(row, now),
  guests: row._count.guests,
});

/** Throws not_found, also where nobody votes, and forbidden for who is no lead of the team. */
export async function listGuestLinks(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<GuestLinksView> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer) },
    select: {
      state: true,
      secrecy: true,
      team: { select: { id: true, name: true, archivedAt: true, unit: { select: { path: true } } } },
      voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
      guestLinks: { orderBy: { id: "desc" }, select: guestLinkColumns },
    },
  });
  if (!row || row.secrecy === null) throw notFound("voting");
  if (!canInTeam(viewer, "inviteGuests", { teamId: row.team.id, unitPath: row.team.unit.path })) {
    throw forbidden("Only a lead of the team lets guests in.");
  }
  const now = new Date();
  return {
    team: { id: row.team.id, name: row.team.name },
    secrecy: row.secrecy,
    items: row.guestLinks.map((link) => viewOfGuestLink(link, now)),
    next: null,
    can: { open: row.state === "draft" && row.team.archivedAt === null && row.voting.length > 0 },
  };
}
