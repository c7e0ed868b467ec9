// What joining does: the invitation is used up, and an account becomes a person with the memberships it was promised.

import type { Transaction } from "@/lib/db/client";
import { audit } from "@/lib/db/audit";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError, notFound } from "@/lib/errors";
import { hasAcceptedLead, hasOpenDraft } from "@/lib/teams/commands/newcomers";

export const usedColumns = {
  organisationId: true,
  id: true,
  email: true,
  role: true,
  unitId: true,
  unitRole: true,
  teamId: true,
  teamRole: true,
  fromTeam: true,
  invitedById: true,
} as const satisfies Prisma.InvitationSelect;

export type UsedInvitation = Prisma.InvitationGetPayload<{ select: typeof usedColumns }>;

/** Invitations that still open the door. Whoever was removed no longer invites. */
export const openInvitations = (): Prisma.InvitationWhereInput => ({
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: new Date() },
  invitedBy: { removedAt: null },
});

/** Marks an invitation as used; of two who come at once, the second finds it used. Throws not_found. */
export async function takeInvitation(tx: Transaction, where: Prisma.InvitationWhereInput): Promise<UsedInvitation> {
  const [taken] = await tx.invitation.updateManyAndReturn({
    where: { AND: [where, openInvitations()] },
    data: { acceptedAt: new Date() },
    select: usedColumns,
    limit: 1,
  });
  if (!taken) throw notFound("open invitation");
  return taken;
}

/**
 * Whether the newcomer is of the team at once: a lead who still leads it invited them, or there is nobody to accept them
 * and no draft to be seen. Else an admin could add themself to a team and read what it has not published.
 */
async function isAcceptedAtOnce(tx: Transaction, invitation: UsedInvitation, teamId: string): Promise<boolean> {
  const team = { organisationId: invitation.organisationId, teamId };
  if (invitation.fromTeam) {
    const inviter = { ...team, personId: invitation.invitedById, role: "lead", acceptedAt: { not: null } } as const;
    if ((await tx.teamMembership.count({ where: inviter })) > 0) return true;
  }
  return !(await hasAcceptedLead(tx, team)) && !(await hasOpenDraft(tx, team));
}

async function joinTeam(tx: Transaction, invitation: UsedInvitation, personId: string) {
  const { organisationId, teamId, teamRole } = invitation;
  if (teamId === null || teamRole === null) return;
  const team = await tx.team.findFirst({ where: { organisationId, id: teamId }, select: { archivedAt: true } });
  if (team?.archivedAt) throw new AppError("conflict", "This team was archived meanwhile. Ask whoever invited you.");
  const acceptedAt = (await isAcceptedAtOnce(tx, invitation, teamId)) ? new Date() : null;
  await tx.teamMembership.upsert({
    where: { organisationId_teamId_personId: { organisationId, teamId, personId } },
    create: { organisationId, teamId, personId, role: teamRole, acceptedAt },
    update: {},
    select: { id: true },
  });
}

async function joinUnit(tx: Transaction, invitation: UsedInvitation, personId: string) {
  const { organisationId, unitId, unitRole } = invitation;
  if (unitId === null || unitRole === null) return;
  await tx.unitMembership.upsert({
    where: { organisationId_unitId_personId: { organisationId, unitId, personId } },
    create: { organisationId, unitId, personId, role: unitRole },
    update: {},
    select: { id: true },
  });
}

type Newcomer = { readonly id: string; readonly name: string; readonly email: string };

/** Makes the account a person of the organisation, if it is none yet, with the memberships of the invitation. */
export async function admit(tx: Transaction, invitation: UsedInvitation, account: Newcomer) {
  const { organisationId } = invitation;
  const person = await tx.person.upsert({
    where: { organisationId_accountId: { organisationId, accountId: account.id } },
    create: { organisationId, accountId: account.id, name: account.name, email: account.email, role: invitation.role },
    update: {},
    select: { id: true },
  });
  await joinUnit(tx, invitation, person.id);
  await joinTeam(tx, invitation, person.id);
  const actor = { organisationId, personId: person.id };
  await audit(tx, actor, { action: "invitation.accepted", subject: "invitation", subjectId: invitation.id });
  return { organisationId, personId: person.id };
}
