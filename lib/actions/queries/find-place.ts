// Where actions belong: a team or a unit, who plans them there, and who may own them.

import { canInTeam, canManageUnit } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { managedUnits, ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { unitsOnPath } from "@/lib/units/rules";
import type { OwnerChoice } from "../types";

/** Of the two exactly one is a team's or unit's id. */
export type PlaceKey =
  { readonly teamId: string; readonly unitId?: undefined } | { readonly unitId: string; readonly teamId?: undefined };

export type ActionPlace = {
  readonly key: { readonly teamId: string } | { readonly unitId: string };
  readonly name: string;
  readonly archived: boolean;
  /** Sees everything of its actions, notes and links included. */
  readonly inside: boolean;
  /** Makes and changes actions, as far as the team is not archived. */
  readonly plans: boolean;
};

async function findTeam(tx: Transaction | typeof db, viewer: Viewer, teamId: string): Promise<ActionPlace> {
  const team = await tx.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { id: true, name: true, archivedAt: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  const place = { teamId: team.id, unitPath: team.unit.path };
  return {
    key: { teamId: team.id },
    name: team.name,
    archived: team.archivedAt !== null,
    inside: canInTeam(viewer, "seeDraft", place),
    plans: canInTeam(viewer, "planActions", place),
  };
}

async function findUnit(tx: Transaction | typeof db, viewer: Viewer, unitId: string): Promise<ActionPlace> {
  const unit = await tx.unit.findFirst({
    where: { AND: [managedUnits(viewer), { id: unitId }] },
    select: { id: true, name: true, path: true },
  });
  if (!unit) throw notFound("unit");
  const plans = canManageUnit(viewer, unit.path);
  return { key: { unitId: unit.id }, name: unit.name, archived: false, inside: plans, plans };
}

/** The team, if the viewer sees it, or the unit, if they manage it. Throws not_found. */
export const findPlace = (viewer: Viewer, { teamId, unitId }: PlaceKey, tx: Transaction | typeof db = db) =>
  teamId === undefined ? findUnit(tx, viewer, unitId) : findTeam(tx, viewer, teamId);

/** Who may own actions there, by name: a team's leads and members; who manages the unit or one above, and admins. */
export async function ownersOf(
  viewer: Viewer,
  key: ActionPlace["key"],
  tx: Transaction | typeof db = db,
): Promise<readonly OwnerChoice[]> {
  const own = ownOrganisation(viewer);
  if ("teamId" in key) {
    return tx.person.findMany({
      where: {
        ...own,
        removedAt: null,
        teamMemberships: {
          some: { teamId: key.teamId, acceptedAt: { not: null }, role: { in: ["lead", "member"] } },
        },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
  }
  const unit = await tx.unit.findFirst({ where: { ...own, id: key.unitId }, select: { path: true } });
  const above = unit ? unitsOnPath(unit.path) : [];
  return tx.person.findMany({
    where: {
      ...own,
      removedAt: null,
      OR: [{ role: { in: ["owner", "admin"] } }, { unitMemberships: { some: { unitId: { in: above } } } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
