// Changing and removing people.

import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { tellDrafts } from "@/lib/teams/commands/tell-drafts";
import type { PersonInput, UpdatePersonInput } from "./input";
import { canManage } from "./rules";

async function personFor(tx: Transaction, viewer: Viewer, id: string) {
  if (!canInOrganisation(viewer, "managePeople")) throw forbidden("Only admins and owners change people.");
  // Two owners who unmake each other at once must not leave the organisation without one: they wait here.
  await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${viewer.organisationId}::uuid FOR UPDATE`;
  const person = await tx.person.findFirst({
    where: { ...ownOrganisation(viewer), id, removedAt: null },
    select: { id: true, role: true },
  });
  if (!person) throw notFound("person");
  if (!canManage(viewer, person.role)) throw forbidden("Only an owner changes an owner.");
  return person;
}

async function mustNotBeLastOwner(tx: Transaction, viewer: Viewer, role: string) {
  if (role !== "owner") return;
  const owners = await tx.person.count({ where: { ...ownOrganisation(viewer), role: "owner", removedAt: null } });
  if (owners < 2) throw new AppError("conflict", "Somebody has to own the organisation: make another owner first.");
}

/** Renames somebody or changes their role in the organisation. Throws forbidden, not_found, conflict for the last owner. */
export async function updatePerson(viewer: Viewer, input: UpdatePersonInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await personFor(tx, viewer, input.personId);
    if (input.role !== undefined && input.role !== person.role) {
      if (!canManage(viewer, input.role)) throw forbidden("Only an owner makes an owner.");
      await mustNotBeLastOwner(tx, viewer, person.role);
    }
    await tx.person.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: person.id } },
      data: {
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(input.role === undefined ? {} : { role: input.role }),
      },
      select: { id: true },
    });
    const details = input.role === undefined ? {} : { role: input.role };
    await audit(tx, viewer, { action: "person.changed", subject: "person", subjectId: person.id, details });
  });
}

/**
 * Removes somebody: name and e-mail are blanked, sessions and tokens end at once, teams and units lose them; what they
 * answered stays the team's. Throws forbidden, also for oneself, not_found, and conflict for the last owner.
 */
export async function removePerson(viewer: Viewer, input: PersonInput): Promise<void> {
  if (input.personId === viewer.personId) throw forbidden("Nobody removes themself: ask another admin.");
  await db.$transaction(async (tx) => {
    const person = await personFor(tx, viewer, input.personId);
    await mustNotBeLastOwner(tx, viewer, person.role);
    const theirs = { ...ownOrganisation(viewer), personId: person.id };
    const memberships = await tx.teamMembership.findMany({ where: theirs, select: { teamId: true } });
    await tx.teamMembership.deleteMany({ where: theirs });
    await tellDrafts(
      tx,
      viewer,
      memberships.map(({ teamId }) => teamId),
    );
    await tx.unitMembership.deleteMany({ where: theirs });
    await tx.token.updateMany({ where: { ...theirs, revokedAt: null }, data: { revokedAt: new Date() } });
    await tx.invitation.updateMany({
      where: { ...ownOrganisation(viewer), invitedById: person.id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await tx.person.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: person.id } },
      data: { name: "Somebody who left", email: "", accountId: null, role: "member", removedAt: new Date() },
      select: { id: true },
    });
    await audit(tx, viewer, { action: "person.removed", subject: "person", subjectId: person.id });
  });
}
