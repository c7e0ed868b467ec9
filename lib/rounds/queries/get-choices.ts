// What a new round can be about.

import type { Viewer } from "@/lib/access/viewer";
import { listModels } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { managedUnits } from "@/lib/db/scope";
import { inTreeOrder } from "@/lib/units/rules";
import { dayOf, proposedRound } from "../rules";

/** The units that the viewer manages, as a tree in a list, the models that can be started, and a proposal. */
export async function getRoundChoices(viewer: Viewer) {
  const [units, models] = await Promise.all([
    db.unit.findMany({ where: managedUnits(viewer), select: { id: true, name: true, path: true } }),
    listModels(viewer),
  ]);
  const depthOf = (path: string) => path.split("/").length - 2;
  const top = Math.min(...units.map(({ path }) => depthOf(path)));
  return {
    units: inTreeOrder(units).map(({ id, name, path }) => ({ id, name, depth: depthOf(path) - top })),
    models: models.items.filter(({ retiredAt }) => retiredAt === null).map(({ key, title }) => ({ key, title })),
    proposed: proposedRound(dayOf(new Date(), viewer.timeZone)),
  };
}
