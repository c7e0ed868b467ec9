// What teams of a unit said they cannot do alone, and still lack.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion, modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { practicesOf } from "@/lib/report/practices";
import type { ListNeedsInput } from "../input";
import { isStillLacked, needsOf } from "../rules";
import type { Need } from "../types";

async function readMarks(viewer: Viewer, { unitId, model, tag }: ListNeedsInput) {
  const unit = await db.unit.findFirst({
    where: { AND: [managedUnits(viewer), { id: unitId }] },
    select: { path: true },
  });
  if (!unit) throw notFound("unit");
  return db.stepMark.findMany({
    where: {
      ...ownOrganisation(viewer),
      modelKey: model,
      kind: "need_help",
      team: {
        archivedAt: null,
        unit: { path: { startsWith: unit.path } },
        ...(tag === undefined ? {} : { tags: { has: tag } }),
      },
    },
    select: {
      practice: true,
      reason: true,
      team: {
        select: {
          id: true,
          name: true,
          publications: {
            where: { modelKey: model, withdrawal: { is: null } },
            orderBy: { publishedAt: "desc" },
            take: 1,
            select: { modelVersionId: true, values: true },
          },
        },
      },
    },
  });
}

/**
 * By practice in the newest version's order, those that most teams need help with first; only what a team's latest
 * result lacks. Throws not_found for a unit that the viewer does not manage.
 */
export async function listNeeds(
  viewer: Viewer,
  input: ListNeedsInput,
): Promise<{ items: readonly Need[]; next: null }> {
  const rows = await readMarks(viewer, input);
  if (rows.length === 0) return { items: [], next: null };
  const results = rows.flatMap(({ team }) => team.publications);
  const [models, newest] = await Promise.all([
    modelsOfVersions(viewer, [...new Set(results.map(({ modelVersionId }) => modelVersionId))]),
    getModelVersion(viewer, { key: input.model }),
  ]);
  const wanted = rows.flatMap(({ practice, reason, team: { id, name, publications } }) => {
    const [latest] = publications;
    const model = latest && models.get(latest.modelVersionId);
    return model && isStillLacked(model, latest.values, practice) ? [{ practice, team: { id, name, reason } }] : [];
  });
  const practices = practicesOf(
    newest.model,
    newest.model.practices.map(({ id }) => id),
  );
  return { items: needsOf(practices, wanted), next: null };
}
