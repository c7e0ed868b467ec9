// The order in which teams of a unit stand in every list: by unit in the order of the tree, and by name in each.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { inTreeOrder } from "@/lib/units/rules";

type Placeable = { readonly unitId: string; readonly name: string };

/** With its unit, at or below the one that was asked about. */
export type Placed<T> = T & { readonly unit: { readonly id: string; readonly name: string } };

const collator = new Intl.Collator("en");

/** `path` is the unit's that was asked about. */
export async function inPlaces<T extends Placeable>(
  viewer: Viewer,
  path: string,
  teams: readonly T[],
): Promise<readonly Placed<T>[]> {
  const units = inTreeOrder(
    await db.unit.findMany({
      where: { ...ownOrganisation(viewer), path: { startsWith: path } },
      select: { id: true, name: true, path: true },
    }),
  );
  const places = new Map(units.map(({ id, name }, at) => [id, { at, unit: { id, name } }]));
  return teams
    .flatMap((team) => {
      const place = places.get(team.unitId);
      return place ? [{ team: { ...team, unit: place.unit }, at: place.at }] : [];
    })
    .sort((a, b) => a.at - b.at || collator.compare(a.team.name, b.team.name))
    .map(({ team }) => team);
}
