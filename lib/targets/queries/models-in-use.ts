// The models that a team has something to do with.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { undecided } from "../rules";

/**
 * Models in which something is said about a target: for who sees proposals; for others those with a target in force, since
 * a model with nothing but a proposal would tell of it.
 */
async function modelsWithTargets(viewer: Viewer, teamId: string, seesProposals: boolean): Promise<readonly string[]> {
  const last = await db.targetEntry.findMany({
    where: { ...ownOrganisation(viewer), teamId, ...(seesProposals ? {} : { kind: { notIn: [...undecided] } }) },
    distinct: ["modelKey", "category"],
    orderBy: [{ modelKey: "asc" }, { category: "asc" }, { revision: "desc" }],
    select: { modelKey: true, level: true },
  });
  return last.filter(({ level }) => seesProposals || level !== null).map(({ modelKey }) => modelKey);
}

/**
 * For a team that the caller found the viewer to see. Keys of the models that the team has a result of, the last one first, and then of those that it only has targets in.
 */
export async function modelsInUse(viewer: Viewer, teamId: string, seesProposals: boolean): Promise<readonly string[]> {
  const [published, aimedAt] = await Promise.all([
    db.publication.groupBy({
      by: ["modelKey"],
      where: { ...ownOrganisation(viewer), teamId, withdrawal: { is: null } },
      _max: { publishedAt: true },
      orderBy: { _max: { publishedAt: "desc" } },
    }),
    modelsWithTargets(viewer, teamId, seesProposals),
  ]);
  return [...new Set([...published.map(({ modelKey }) => modelKey), ...aimedAt])];
}
