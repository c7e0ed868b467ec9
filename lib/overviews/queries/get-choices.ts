// What a dashboard can be about.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { starters } from "@/lib/models/starters";
import { depthOf, inTreeOrder } from "@/lib/units/rules";
import type { DashboardChoices } from "../types";

type CountedModel = {
  readonly key: string;
  readonly title: string;
  readonly versions: readonly { readonly _count: { readonly publications: number } }[];
};

/** The models that teams have used come first, the most used at the top; then the one for newcomers. */
function inOrderOfUse(models: readonly CountedModel[]): DashboardChoices["models"] {
  const resultsOf = ({ versions }: CountedModel) => versions.reduce((sum, { _count }) => sum + _count.publications, 0);
  const rank = ({ key }: CountedModel) => (key === starters.newcomer ? 0 : 1);
  return models
    .toSorted((a, b) => resultsOf(b) - resultsOf(a) || rank(a) - rank(b))
    .map(({ key, title }) => ({ key, title }));
}

/** The units that the viewer manages, as a tree in a list, the models that the organisation has, and the tags of teams. */
export async function getDashboardChoices(viewer: Viewer): Promise<DashboardChoices> {
  const [units, models, tagged] = await Promise.all([
    db.unit.findMany({
      where: managedUnits(viewer),
      select: { id: true, name: true, path: true },
    }),
    db.model.findMany({
      where: ownOrganisation(viewer),
      orderBy: { title: "asc" },
      select: { key: true, title: true, versions: { select: { _count: { select: { publications: true } } } } },
    }),
    db.team.findMany({
      where: { ...ownOrganisation(viewer), unit: managedUnits(viewer), tags: { isEmpty: false } },
      distinct: ["tags"],
      select: { tags: true },
    }),
  ]);
  const depths = units.map(({ path }) => depthOf(path));
  const top = Math.min(...depths);
  return {
    units: inTreeOrder(units).map(({ id, name, path }) => ({ id, name, depth: depthOf(path) - top })),
    models: inOrderOfUse(models),
    tags: [...new Set(tagged.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, "en")),
  };
}
