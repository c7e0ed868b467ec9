// Changing the tree and who manages it: for admins and owners.

import { v7 as newId } from "uuid";
import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type {
  AddUnitMemberInput,
  CreateUnitInput,
  UnitInput,
  UnitMemberInput,
  UpdateUnitInput,
  UpdateUnitMemberInput,
} from "./input";
import { unitMemberColumns } from "./queries";
import { isWithin, pathBelow } from "./rules";
import type { UnitMemberView } from "./types";

function mustManageUnits(viewer: Viewer) {
  if (!canInOrganisation(viewer, "manageUnits")) throw forbidden("Only admins and owners change units.");
}

const nameTaken = "There is a unit of this name here already.";

async function unitOf(tx: Transaction, viewer: Viewer, id: string) {
  const unit = await tx.unit.findFirst({
    where: { ...ownOrganisation(viewer), id },
    select: { id: true, parentId: true, path: true },
  });
  if (!unit) throw notFound("unit");
  return unit;
}

/** A unit below another one. Throws forbidden, not_found for the parent, and conflict for a name that is there. */
export async function createUnit(viewer: Viewer, input: CreateUnitInput): Promise<{ id: string }> {
  mustManageUnits(viewer);
  const made = db.$transaction(async (tx) => {
    const parent = await unitOf(tx, viewer, input.parentId);
    const id = newId(); // made here because the path holds it
    await tx.unit.create({
      data: { ...ownOrganisation(viewer), id, parentId: parent.id, name: input.name, path: pathBelow(parent.path, id) },
      select: { id: true },
    });
    await audit(tx, viewer, { action: "unit.created", subject: "unit", subjectId: id, details: { name: input.name } });
    return { id };
  });
  return orConflict(made, nameTaken);
}

/** Puts a unit, with everything below it, under another one: all paths in one statement. */
async function move(tx: Transaction, viewer: Viewer, unit: { id: string; path: string }, parentId: string) {
  const parent = await unitOf(tx, viewer, parentId);
  if (isWithin(parent.path, unit.path)) throw new AppError("conflict", "A unit cannot stand below itself.");
  await tx.unit.update({
    where: { organisationId_id: { ...ownOrganisation(viewer), id: unit.id } },
    data: { parentId },
    select: { id: true },
  });
  const path = pathBelow(parent.path, unit.id);
  await tx.$executeRaw`
    UPDATE "Unit" SET "path" = ${path} || substr("path", ${unit.path.length + 1}::int)
    WHERE "organisationId" = ${viewer.organisationId}::uuid AND "path" LIKE ${`${unit.path}%`}`;
}

/** Renames or moves a unit. Throws forbidden, not_found, and conflict for a taken name, the root, or a cycle. */
export async function updateUnit(viewer: Viewer, input: UpdateUnitInput): Promise<void> {
  mustManageUnits(viewer);
  const changed = db.$transaction(async (tx) => {
    // Two moves at once could make a cycle, or paths that name nobody: they wait for each other here.
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${viewer.organisationId}::uuid FOR UPDATE`;
    const unit = await unitOf(tx, viewer, input.unitId);
    if (input.name !== undefined) {
      await tx.unit.update({
        where: { organisationId_id: { ...ownOrganisation(viewer), id: unit.id } },
        data: { name: input.name },
        select: { id: true },
      });
    }
    if (input.parentId !== undefined && input.parentId !== unit.parentId) {
      if (unit.parentId === null) throw new AppError("conflict", "The root stays where it is.");
      await move(tx, viewer, unit, input.parentId);
    }
    await audit(tx, viewer, { action: "unit.changed", subject: "unit", subjectId: unit.id });
  });
  await orConflict(changed, nameTaken);
}

const unended = { state: { in: ["open", "in_progress"] } } as const satisfies Prisma.ActionWhereInput;

/** Removes an empty unit. Throws forbidden, not_found, and conflict when something is in it. */
export async function deleteUnit(viewer: Viewer, input: UnitInput): Promise<void> {
  mustManageUnits(viewer);
  await db.$transaction(async (tx) => {
    const unit = await tx.unit.findFirst({
      where: { ...ownOrganisation(viewer), id: input.unitId },
      select: {
        id: true,
        parentId: true,
        _count: { select: { children: true, teams: true, invitations: true, actions: { where: unended } } },
      },
    });
    if (!unit) throw notFound("unit");
    if (unit.parentId === null) throw new AppError("conflict", "The root cannot be deleted.");
    if (unit._count.children + unit._count.teams > 0) {
      throw new AppError("conflict", "Move its units and teams elsewhere first; archived teams too.");
    }
    if (unit._count.invitations > 0)
      throw new AppError("conflict", "Somebody was invited to manage this unit; keep it.");
    // What was done goes with the unit; what somebody still works on does not go without a word.
    const { actions } = unit._count;
    if (actions > 0) {
      const [are, them] = actions === 1 ? ["is", "it"] : ["are", "them"];
      const some = `${actions} of its actions ${are} still to be done`;
      throw new AppError("conflict", `${some}: finish, drop or delete ${them} first.`);
    }
    await tx.unit.delete({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: unit.id } },
      select: { id: true },
    });
    await audit(tx, viewer, { action: "unit.deleted", subject: "unit", subjectId: unit.id });
  });
}

/** Lets somebody manage a unit. Throws forbidden, not_found, and conflict when they do already. */
export async function addUnitMember(viewer: Viewer, input: AddUnitMemberInput): Promise<UnitMemberView> {
  mustManageUnits(viewer);
  const added = db.$transaction(async (tx) => {
    const unit = await unitOf(tx, viewer, input.unitId);
    const person = await tx.person.findFirst({
      where: { ...ownOrganisation(viewer), id: input.personId, removedAt: null },
      select: { id: true },
    });
    if (!person) throw notFound("person");
    const member = await tx.unitMembership.create({
      data: { ...ownOrganisation(viewer), unitId: unit.id, personId: person.id, role: input.role },
      select: unitMemberColumns,
    });
    await audit(tx, viewer, {
      action: "unit.member_added",
      subject: "unit",
      subjectId: unit.id,
      details: { personId: person.id, role: input.role },
    });
    return member;
  });
  return orConflict(added, "They manage this unit already.");
}

/** Changes as what somebody is in a unit. Throws forbidden and not_found. */
export async function updateUnitMember(viewer: Viewer, input: UpdateUnitMemberInput): Promise<void> {
  mustManageUnits(viewer);
  await db.$transaction(async (tx) => {
    const { count } = await tx.unitMembership.updateMany({
      where: { ...ownOrganisation(viewer), unitId: input.unitId, id: input.memberId },
      data: { role: input.role },
    });
    if (count === 0) throw notFound("member");
    const record = { action: "unit.member_changed", subject: "unit", subjectId: input.unitId };
    await audit(tx, viewer, { ...record, details: { memberId: input.memberId, role: input.role } });
  });
}

/** Ends somebody's managing of a unit. Throws forbidden and not_found. */
export async function removeUnitMember(viewer: Viewer, input: UnitMemberInput): Promise<void> {
  mustManageUnits(viewer);
  await db.$transaction(async (tx) => {
    const { count } = await tx.unitMembership.deleteMany({
      where: { ...ownOrganisation(viewer), unitId: input.unitId, id: input.memberId },
    });
    if (count === 0) throw notFound("member");
    const record = { action: "unit.member_removed", subject: "unit", subjectId: input.unitId };
    await audit(tx, viewer, { ...record, details: { memberId: input.memberId } });
  });
}
