// Making, renaming, moving, archiving and restoring a team.

import { canInOrganisation, canInTeam, type TeamAct } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { forbidden, notFound } from "@/lib/errors";
import type { CreateTeamInput, TeamInput, UpdateTeamInput } from "../input";

const nameTaken = "There is a team of this name already.";

async function mustHaveUnit(tx: Transaction, viewer: Viewer, id: string) {
  const unit = await tx.unit.findFirst({ where: { ...ownOrganisation(viewer), id }, select: { id: true } });
  if (!unit) throw notFound("unit");
}

/** The team, if the viewer sees it and may do this with it. Throws not_found and forbidden. */
export async function teamFor(tx: Transaction, viewer: Viewer, teamId: string, act: TeamAct, refusal: string) {
  const team = await tx.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { id: true, archivedAt: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  if (!canInTeam(viewer, act, { teamId: team.id, unitPath: team.unit.path })) throw forbidden(refusal);
  return team;
}

/**
 * A team in a unit; with `lead` its creator leads it, which reveals nothing: a new team has no draft. Throws forbidden,
 * not_found for the unit, and conflict for a taken name.
 */
export async function createTeam(viewer: Viewer, input: CreateTeamInput): Promise<{ id: string }> {
  if (!canInOrganisation(viewer, "manageTeams")) throw forbidden("Only admins and owners make teams.");
  const made = db.$transaction(async (tx) => {
    await mustHaveUnit(tx, viewer, input.unitId);
    const team = await tx.team.create({
      data: { ...ownOrganisation(viewer), unitId: input.unitId, name: input.name },
      select: { id: true },
    });
    if (input.lead) {
      const lead = { teamId: team.id, personId: viewer.personId, role: "lead" as const, acceptedAt: new Date() };
      await tx.teamMembership.create({ data: { ...ownOrganisation(viewer), ...lead }, select: { id: true } });
    }
    const details = { name: input.name, lead: input.lead };
    await audit(tx, viewer, { action: "team.created", subject: "team", subjectId: team.id, details });
    return team;
  });
  return orConflict(made, nameTaken);
}

/** Renames a team, or moves it to another unit. Throws forbidden, not_found, and conflict for a taken name. */
export async function updateTeam(viewer: Viewer, input: UpdateTeamInput): Promise<void> {
  const changed = db.$transaction(async (tx) => {
    const { teamId, name, unitId } = input;
    const team = await teamFor(tx, viewer, teamId, "renameTeam", "Only a lead or an admin renames a team.");
    if (unitId !== undefined) {
      await teamFor(tx, viewer, teamId, "moveTeam", "Only admins and owners move a team.");
      await mustHaveUnit(tx, viewer, unitId);
    }
    await tx.team.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: team.id } },
      data: { ...(name === undefined ? {} : { name }), ...(unitId === undefined ? {} : { unitId }) },
      select: { id: true },
    });
    const details = { ...(name === undefined ? {} : { name }), ...(unitId === undefined ? {} : { unitId }) };
    await audit(tx, viewer, { action: "team.changed", subject: "team", subjectId: team.id, details });
  });
  await orConflict(changed, nameTaken);
}

async function setArchived(viewer: Viewer, teamId: string, archivedAt: Date | null) {
  const action = archivedAt ? "team.archived" : "team.restored";
  await db.$transaction(async (tx) => {
    const team = await teamFor(tx, viewer, teamId, "archiveTeam", "Only admins and owners archive or restore a team.");
    // Archiving twice keeps the first day: figures count the team until then.
    if ((team.archivedAt === null) === (archivedAt === null)) return;
    await tx.team.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: team.id } },
      data: { archivedAt },
      select: { id: true },
    });
    await audit(tx, viewer, { action, subject: "team", subjectId: team.id });
  });
}

/** Ends a team; its results stay and count until now (`at` is for imported history). Throws forbidden and not_found. */
export const archiveTeam = (viewer: Viewer, input: TeamInput, at = new Date()): Promise<void> =>
  setArchived(viewer, input.teamId, at);

/** Brings an archived team back. Throws forbidden and not_found. */
export const restoreTeam = (viewer: Viewer, input: TeamInput): Promise<void> => setArchived(viewer, input.teamId, null);
