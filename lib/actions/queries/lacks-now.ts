// How many of a unit's teams lack practices: kept with an action when it is made, and shown beside it later.

import type { Viewer } from "@/lib/access/viewer";
import { lackOf } from "@/lib/overviews/gaps";
import { getOverview } from "@/lib/overviews/queries/get-overview";
import { keyOf } from "../rules";
import type { Lack, PracticeKey } from "../types";

/** By `keyOf`, of the teams that shared their answers, as the unit's page shows it; left out where that says nothing. */
export async function lacksNow(
  viewer: Viewer,
  unitId: string,
  practices: readonly PracticeKey[],
): Promise<ReadonlyMap<string, Lack>> {
  const models = [...new Set(practices.map(({ model }) => model))];
  const overviews = await Promise.all(
    models.map(async (model) => ({ model, overview: await getOverview(viewer, { unitId, model, limit: 1 }) })),
  );
  const wanted = new Set(practices.map(keyOf));
  return new Map(
    overviews.flatMap(({ model, overview }) =>
      overview.practices.flatMap((row): [string, Lack][] => {
        const key = keyOf({ model, practice: row.id });
        const { lacks: teams, n: of } = lackOf(row);
        return wanted.has(key) && of > 0 ? [[key, { teams, of }]] : [];
      }),
    ),
  );
}
