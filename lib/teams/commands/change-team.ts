// Making, renaming, tagging, moving, archiving and restoring a team, and its word that others may ask it.

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

type Change = Omit<UpdateTeamInput, "teamId">;

/** What each change needs, and what is said to who may not. */
const needed = [
  { change: "name", act: "renameTeam", refusal: "Only a lead or an admin renames a team." },
  { change: "tags", act: "tagTeam", refusal: "Only a lead or an admin changes a team’s tags." },
  { change: "mayBeAsked", act: "offerHelp", refusal: "Only a lead of the team decides whether others may ask it." },
  { change: "unitId", act: "moveTeam", refusal: "Only admins and owners move a team." },
] as const satisfies readonly { change: keyof Change; act: TeamAct; refusal: string }[];

async function changeableTeam(tx: Transaction, viewer: Viewer, teamId: string, change: Change) {
  const team = await tx.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { id: true, mayBeAsked: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  const place = { teamId: team.id, unitPath: team.unit.path };
  const refused = needed.find(({ change: one, act }) => change[one] !== undefined && !canInTeam(viewer, act, place));
  if (refused) throw forbidden(refused.refusal);
  if (change.unitId !== undefined) await mustHaveUnit(tx, viewer, change.unitId);
  return team;
}

/**
 * Renames, tags or moves a team, or says whether others may ask it how; what is not said stays. Throws forbidden,
 * not_found, and conflict for a taken name.
 */
export async function updateTeam(viewer: Viewer, input: UpdateTeamInput): Promise<void> {
  const { teamId, name, unitId, tags, mayBeAsked } = input;
  const plain = {
    ...(name === undefined ? {} : { name }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(tags === undefined ? {} : { tags }),
  };
  const changed = db.$transaction(async (tx) => {
    const team = await changeableTeam(tx, viewer, teamId, { ...plain, mayBeAsked });
    const offer = mayBeAsked === undefined || mayBeAsked === team.mayBeAsked ? {} : { mayBeAsked };
    await tx.team.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: team.id } },
      data: { ...plain, ...offer },
      select: { id: true },
    });
    const about = { subject: "team", subjectId: team.id };
    if (Object.keys(plain).length > 0) await audit(tx, viewer, { action: "team.changed", ...about, details: plain });
    if (offer.mayBeAsked !== undefined) {
      await audit(tx, viewer, { action: offer.mayBeAsked ? "team.help_offered" : "team.help_ended", ...about });
    }
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
