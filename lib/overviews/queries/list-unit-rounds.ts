// The rounds that a unit's dashboard can be about.

import { canManageUnit } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { dayIn } from "@/lib/format/days";
import { daysOf, endOf } from "@/lib/rounds/rules";
import { unitsOnPath } from "@/lib/units/rules";
import type { UnitRound } from "../types";
import { getManagedUnit } from "./managed-unit";

const most = 100;

/** Rounds that have begun, of the unit and those above it, the newest first; at most 100. Throws not_found. */
export async function listUnitRounds(
  viewer: Viewer,
  input: { readonly unitId: string },
): Promise<readonly UnitRound[]> {
  const { path } = await getManagedUnit(viewer, input.unitId);
  const now = new Date();
  const rows = await db.round.findMany({
    where: {
      ...ownOrganisation(viewer),
      unitId: { in: unitsOnPath(path) },
      startsAt: { lte: now },
    },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: most,
    select: {
      id: true,
      name: true,
      modelKey: true,
      startsAt: true,
      endsAt: true,
      closedAt: true,
      unit: { select: { id: true, name: true, path: true } },
      modelVersion: { select: { model: { select: { title: true } } } },
    },
  });
  return rows.flatMap((row) => {
    const end = endOf(row);
    // Closed before its first day: it never began.
    if (end <= row.startsAt) return [];
    return {
      id: row.id,
      name: row.name,
      unit: canManageUnit(viewer, row.unit.path) ? { id: row.unit.id, name: row.unit.name } : null,
      model: { key: row.modelKey, title: row.modelVersion.model.title },
      startsOn: daysOf(row, viewer.timeZone).startsOn,
      endsOn: dayIn(new Date(end.getTime() - 1), viewer.timeZone),
      endedAt: end <= now ? end.toISOString() : null,
    };
  });
}
