// Invitations as those who made them see them, and as the holder of a link sees one.

import { canInOrganisation, ledTeams } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { hashOfSecret } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation } from "@/lib/db/scope";
import { forbidden } from "@/lib/errors";
import type { ListInvitationsInput } from "./input";
import { canInvite, stateOf } from "./rules";
import type { InvitationPageView, InvitationView } from "./types";

export const invitationColumns = {
  id: true,
  email: true,
  role: true,
  unitRole: true,
  teamRole: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  unit: { select: { id: true, name: true } },
  team: { select: { id: true, name: true } },
  invitedBy: { select: { name: true } },
} as const satisfies Prisma.InvitationSelect;

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationColumns }>;

export const viewOfInvitation = (row: InvitationRow, now: Date): InvitationView => ({
  id: row.id,
  email: row.email,
  role: row.role,
  unit: row.unit && row.unitRole ? { ...row.unit, role: row.unitRole } : null,
  team: row.team && row.teamRole ? { ...row.team, role: row.teamRole } : null,
  invitedBy: row.invitedBy.name,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  state: stateOf(row, now),
});

/** Invitations that the viewer may see and revoke: all for admins, those into their own teams for a lead. */
export function ownInvitations(viewer: Viewer): Prisma.InvitationWhereInput {
  if (canInOrganisation(viewer, "managePeople")) return ownOrganisation(viewer);
  return { ...ownOrganisation(viewer), teamId: { in: ledTeams(viewer).map(({ id }) => id) } };
}

/** Invitations, newest first. Throws forbidden for whoever cannot invite. */
export async function listInvitations(viewer: Viewer, input: ListInvitationsInput) {
  if (!canInvite(viewer)) throw forbidden("Only admins and team leads see invitations.");
  const rows = await db.invitation.findMany({
    where: { AND: [ownInvitations(viewer), input.after === undefined ? {} : { id: { lt: input.after } }] },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: invitationColumns,
  });
  const now = new Date();
  const items = rows.slice(0, input.limit).map((row) => viewOfInvitation(row, now));
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** The invitation behind a link, or null. Who holds the link may know what it says. */
export async function findInvitation(token: string): Promise<InvitationPageView | null> {
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashOfSecret(token) },
    select: {
      ...invitationColumns,
      invitedBy: { select: { name: true, removedAt: true, organisation: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const account = await db.account.findUnique({ where: { email: row.email }, select: { id: true } });
  const state = stateOf(row, new Date());
  return {
    // Whoever was removed no longer invites.
    state: state === "open" && row.invitedBy.removedAt ? "revoked" : state,
    email: row.email,
    organisation: row.invitedBy.organisation.name,
    team: row.team?.name ?? null,
    unit: row.unit?.name ?? null,
    invitedBy: row.invitedBy.name,
    hasAccount: account !== null,
  };
}
