// Units as those who manage them, and admins, see them.

import { canInOrganisation, canManageUnit } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { forbidden, notFound } from "@/lib/errors";
import type { ListUnitMembersInput, ListUnitsInput, UnitInput } from "./input";
import { depthOf, inTreeOrder, trailsOf, unitsOnPath } from "./rules";
import type { ArrangedUnit, UnitMemberView, UnitView } from "./types";

const columns = { id: true, name: true, parentId: true, path: true } as const satisfies Prisma.UnitSelect;
type Row = Prisma.UnitGetPayload<{ select: typeof columns }>;

const viewOf = (viewer: Viewer, row: Row, trail: readonly string[]): UnitView => ({
  id: row.id,
  name: row.name,
  parentId: row.parentId,
  trail,
  can: { edit: canInOrganisation(viewer, "manageUnits"), seeOverview: canManageUnit(viewer, row.path) },
});

/** The units the viewer manages, directly or from above, in the order of their tree; all of them for admins. */
export async function listUnits(viewer: Viewer, input: ListUnitsInput) {
  const rows = await db.unit.findMany({
    where: managedUnits(viewer),
    orderBy: { id: "asc" },
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: columns,
  });
  const items = rows.slice(0, input.limit);
  const trails = trailsOf(items);
  return {
    items: items.map((row) => viewOf(viewer, row, trails.get(row.id) ?? [row.name])),
    next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null,
  };
}

/** One unit. Throws not_found, also for a unit that the viewer does not manage. */
export async function getUnit(viewer: Viewer, input: UnitInput): Promise<UnitView> {
  const row = await db.unit.findFirst({
    where: { AND: [managedUnits(viewer), { id: input.unitId }] },
    select: columns,
  });
  if (!row) throw notFound("unit");
  const above = await db.unit.findMany({
    where: { AND: [managedUnits(viewer), { id: { in: unitsOnPath(row.path) } }] },
    select: columns,
  });
  return viewOf(viewer, row, trailsOf([...above, row]).get(row.id) ?? [row.name]);
}

export const unitMemberColumns = {
  id: true,
  role: true,
  person: { select: { id: true, name: true, email: true } },
} as const satisfies Prisma.UnitMembershipSelect;

/** Who manages a unit, as far as the viewer manages it too. Throws not_found. */
export async function listUnitMembers(viewer: Viewer, input: ListUnitMembersInput) {
  await getUnit(viewer, { unitId: input.unitId });
  const rows: readonly UnitMemberView[] = await db.unitMembership.findMany({
    where: { ...ownOrganisation(viewer), unitId: input.unitId },
    orderBy: { id: "asc" },
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: unitMemberColumns,
  });
  const items = rows.slice(0, input.limit);
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** Every unit with its teams and managers, in the order of the tree. Throws forbidden for who does not arrange it. */
export async function listArrangement(viewer: Viewer): Promise<readonly ArrangedUnit[]> {
  if (!canInOrganisation(viewer, "manageUnits")) throw forbidden("Only admins and owners arrange units and teams.");
  const rows = await db.unit.findMany({
    where: ownOrganisation(viewer),
    select: {
      ...columns,
      memberships: { orderBy: { id: "asc" }, select: unitMemberColumns },
      teams: { orderBy: { name: "asc" }, select: { id: true, name: true, archivedAt: true } },
    },
  });
  return inTreeOrder(rows).map(({ id, name, path, parentId, memberships, teams }) => ({
    id,
    name,
    depth: depthOf(path),
    isEmpty: parentId !== null && teams.length === 0 && !rows.some((row) => row.parentId === id),
    managers: memberships,
    teams: teams.map(({ archivedAt, ...team }) => ({ ...team, archivedAt: archivedAt?.toISOString() ?? null })),
  }));
}
