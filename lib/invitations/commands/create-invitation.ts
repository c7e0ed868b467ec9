// Inviting somebody by a link that is shown once, and by mail where a mail server is configured.

import { randomBytes } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { hashOfSecret } from "@/lib/auth/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { env } from "@/lib/env";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { sendMail } from "@/lib/mail/send";
import type { CreateInvitationInput } from "../input";
import { invitationMail } from "../mail";
import { invitationColumns, viewOfInvitation } from "../queries";
import { validFor, whyNotInvite } from "../rules";
import { ledTeams } from "@/lib/access/policy";
import type { NewInvitationView } from "../types";

/** The team must be one the viewer sees, or it does not exist for them; nobody joins one that is archived. */
async function checkTeam(tx: Transaction, viewer: Viewer, teamId: string) {
  const team = await tx.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { archivedAt: true },
  });
  if (!team) throw notFound("team");
  if (team.archivedAt) throw new AppError("conflict", "This team is archived; restore it before you invite.");
}

async function checkUnit(tx: Transaction, viewer: Viewer, unitId: string) {
  const unit = await tx.unit.findFirst({ where: { ...ownOrganisation(viewer), id: unitId }, select: { id: true } });
  if (!unit) throw notFound("unit");
}

/** An invitation must bring somebody what they do not have yet. */
async function checkIsNews(tx: Transaction, viewer: Viewer, input: CreateInvitationInput) {
  const person = await tx.person.findFirst({
    where: { ...ownOrganisation(viewer), removedAt: null, account: { email: input.email } },
    select: {
      teamMemberships: { where: { teamId: input.teamId ?? viewer.personId }, select: { id: true } },
      unitMemberships: { where: { unitId: input.unitId ?? viewer.personId }, select: { id: true } },
    },
  });
  if (!person) return;
  const hasTeam = input.teamId === undefined || person.teamMemberships.length > 0;
  const hasUnit = input.unitId === undefined || person.unitMemberships.length > 0;
  if (!hasTeam || !hasUnit) return;
  const where = input.teamId !== undefined ? "in this team" : input.unitId !== undefined ? "in this unit" : "here";
  throw new AppError("conflict", `${input.email} is ${where} already.`);
}

/**
 * Makes an invitation that lasts seven days and gives its link, this once; an earlier open one for the same address and
 * place ends. Throws forbidden, not_found for a foreign team or unit, and conflict when there is nothing to join. A mail
 * that cannot be sent does not undo the invitation: `mail` says so, and the link can be handed over in another way.
 */
export async function createInvitation(viewer: Viewer, input: CreateInvitationInput): Promise<NewInvitationView> {
  const token = randomBytes(32).toString("base64url");
  const place = {
    unitId: input.unitId ?? null,
    unitRole: input.unitId === undefined ? null : (input.unitRole ?? "manager"),
    teamId: input.teamId ?? null,
    teamRole: input.teamId === undefined ? null : (input.teamRole ?? "member"),
  };
  const row = await db.$transaction(async (tx) => {
    if (input.teamId !== undefined) await checkTeam(tx, viewer, input.teamId);
    if (input.unitId !== undefined) await checkUnit(tx, viewer, input.unitId);
    const why = whyNotInvite(viewer, input);
    if (why !== null) throw forbidden(why);
    await checkIsNews(tx, viewer, input);
    await tx.invitation.updateMany({
      where: {
        ...ownOrganisation(viewer),
        email: input.email,
        teamId: place.teamId,
        unitId: place.unitId,
        acceptedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: new Date() },
    });
    const created = await tx.invitation.create({
      data: {
        ...ownOrganisation(viewer),
        tokenHash: hashOfSecret(token),
        email: input.email,
        role: input.role,
        ...place,
        fromTeam: ledTeams(viewer).some(({ id }) => id === input.teamId),
        invitedById: viewer.personId,
        expiresAt: new Date(Date.now() + validFor),
      },
      select: invitationColumns,
    });
    await audit(tx, viewer, { action: "invitation.created", subject: "invitation", subjectId: created.id });
    return created;
  });
  const path = `/invite/${token}`;
  const link = `${env().NEXTAUTH_URL}${path}`;
  const view = viewOfInvitation(row, new Date());
  const mail = await sendMail(invitationMail(view, viewer.organisationName, link));
  return { ...view, path, link, mail };
}
