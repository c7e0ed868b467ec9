// The unit that somebody asks about, if they manage it.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { managedUnits } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";

/** Throws not_found for a unit that the viewer does not manage, which for them does not exist. */
export async function getManagedUnit(viewer: Viewer, unitId: string) {
  const unit = await db.unit.findFirst({
    where: { AND: [managedUnits(viewer), { id: unitId }] },
    select: { id: true, name: true, path: true, organisation: { select: { staleAfter: true, revision: true } } },
  });
  if (!unit) throw notFound("unit");
  const { organisation, ...rest } = unit;
  return { ...rest, ...organisation };
}

export type ManagedUnit = Awaited<ReturnType<typeof getManagedUnit>>;
