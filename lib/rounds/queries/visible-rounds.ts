// Which rounds a viewer may see: those of units they manage, and those that ask a team of theirs.

import { draftTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { unitsOnPath } from "@/lib/units/rules";

/** Rounds of the units at and above these teams. */
export async function roundsAsking(viewer: Viewer, teamIds: readonly string[]): Promise<Prisma.RoundWhereInput> {
  const teams = await db.team.findMany({
    where: { ...ownOrganisation(viewer), id: { in: [...teamIds] }, archivedAt: null },
    select: { unit: { select: { path: true } } },
  });
  return { ...ownOrganisation(viewer), unitId: { in: teams.flatMap(({ unit }) => unitsOnPath(unit.path)) } };
}

/** As a condition; a round outside it does not exist for the viewer. */
export async function visibleRounds(viewer: Viewer): Promise<Prisma.RoundWhereInput> {
  const asking = await roundsAsking(viewer, draftTeamIds(viewer));
  return { ...ownOrganisation(viewer), OR: [{ unit: managedUnits(viewer) }, asking] };
}
