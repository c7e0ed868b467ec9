// What the practices of actions say, in the newest version that has them.

import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { keyOf } from "../rules";
import type { PracticeKey } from "../types";

/** Statements by `keyOf`; practices that no version of their model has are left out. */
export async function statementsOf(
  viewer: Pick<Viewer, "organisationId">,
  wanted: readonly PracticeKey[],
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map();
  const versions = await db.modelVersion.findMany({
    where: { ...ownOrganisation(viewer), model: { key: { in: [...new Set(wanted.map(({ model }) => model))] } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const models = await modelsOfVersions(
    viewer,
    versions.map(({ id }) => id),
  );
  // The newest comes last and has the last word.
  const said = new Map(
    [...models.values()].flatMap((model) =>
      model.practices.map(({ id, statement }) => [keyOf({ model: model.key, practice: id }), statement]),
    ),
  );
  return new Map(
    wanted.flatMap((one): [string, string][] => {
      const statement = said.get(keyOf(one));
      return statement === undefined ? [] : [[keyOf(one), statement]];
    }),
  );
}
