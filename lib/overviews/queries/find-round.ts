// The round that a unit's figures are seen in.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { openAt } from "@/lib/rounds/queries/open-at";
import { endOf } from "@/lib/rounds/rules";
import { unitsOnPath } from "@/lib/units/rules";

type Asked = { readonly model: string; readonly at: Date | null; readonly round?: string | undefined };

const columns = { id: true, name: true, modelKey: true, startsAt: true, endsAt: true, closedAt: true } as const;

/**
 * The round that was asked for, of a unit above, at or below this one; without an id the latest one that is open for
 * this unit and model at the moment, or null. `over` is when it ended, null while it runs. Throws not_found.
 */
export async function findRound(viewer: Viewer, path: string, { model, at, round }: Asked) {
  const now = new Date();
  const moment = at ?? now;
  const above = { unitId: { in: unitsOnPath(path) } };
  const row = await db.round.findFirst({
    where:
      round === undefined
        ? {
            ...ownOrganisation(viewer),
            ...above,
            modelKey: model,
            ...openAt(moment),
          }
        : { ...ownOrganisation(viewer), id: round, OR: [above, { unit: { path: { startsWith: path } } }] },
    orderBy: { startsAt: "desc" },
    select: columns,
  });
  if (!row && round !== undefined) throw notFound("round");
  if (!row) return null;
  const ended = endOf(row);
  return {
    id: row.id,
    name: row.name,
    modelKey: row.modelKey,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    over: ended <= now ? ended : null,
  };
}
