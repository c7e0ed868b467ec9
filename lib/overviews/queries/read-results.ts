// The results of the teams below a unit over a stretch of time, read from stored scores in one statement. They come as
// a few columns of JSON made by the database: tens of thousands of rows would cost more to receive than to find.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { StoredCategory, TeamResults } from "../rules";

type Asked = {
  readonly path: string;
  readonly modelKey: string;
  /** Results published before it are not read: they are stale at every moment that is asked about. */
  readonly from: Date;
  readonly until: Date;
  readonly tag: string | undefined;
};

type Columns = {
  /** The results by time, each with its team, milliseconds since 1970, version, and when the team was archived. */
  readonly results:
    | readonly {
        readonly team: string;
        readonly at: number;
        readonly version: string;
        readonly archived: number | null;
      }[]
    | null;
  /** Per category that they assess: places in `results`, indices there, and like-for-like changes. */
  readonly scores:
    | readonly {
        readonly category: string;
        readonly places: readonly number[];
        readonly indices: readonly number[];
        readonly changes: readonly (number | null)[];
      }[]
    | null;
};

async function readColumns(viewer: Viewer, asked: Asked): Promise<Columns> {
  const { path, modelKey, from, until, tag = null } = asked;
  const [columns] = await db.$queryRaw<Columns[]>`
    WITH results AS MATERIALIZED (
      SELECT p."organisationId", p."id", p."teamId", p."publishedAt", v."version", t."archivedAt",
             row_number() OVER (ORDER BY p."publishedAt", p."id") - 1 AS place
      FROM "Unit" u
      JOIN "Team" t ON t."organisationId" = u."organisationId" AND t."unitId" = u."id"
      JOIN "Publication" p ON p."organisationId" = t."organisationId" AND p."teamId" = t."id"
      JOIN "ModelVersion" v ON v."organisationId" = p."organisationId" AND v."id" = p."modelVersionId"
      WHERE u."organisationId" = ${viewer.organisationId}::uuid AND u."path" LIKE ${`${path}%`}
        AND (${tag}::text IS NULL OR ${tag} = ANY (t."tags"))
        AND p."modelKey" = ${modelKey} AND p."publishedAt" >= ${from} AND p."publishedAt" <= ${until}
        AND NOT EXISTS (
          SELECT 1 FROM "Withdrawal" w WHERE w."organisationId" = p."organisationId" AND w."publicationId" = p."id")
    )
    SELECT
      (SELECT json_agg(json_build_object('team', "teamId", 'at', (extract(epoch FROM "publishedAt") * 1000)::bigint,
         'version', "version", 'archived', (extract(epoch FROM "archivedAt") * 1000)::bigint) ORDER BY place)
       FROM results) AS results,
      (SELECT json_agg(one) FROM (
         SELECT s."category", json_agg(r.place) AS places, json_agg(s."index") AS indices, json_agg(s."change") AS changes
         FROM results r JOIN "CategoryScore" s
           ON s."organisationId" = r."organisationId" AND s."publicationId" = r."id"
         WHERE s."assessed" GROUP BY 1) one) AS scores`;
  return columns ?? { results: null, scores: null };
}

/** Each team with its results of a model that nobody took back, the oldest first; teams without one are left out. */
export async function readResults(viewer: Viewer, asked: Asked): Promise<TeamResults[]> {
  const { results, scores } = await readColumns(viewer, asked);
  const categoriesOf = (results ?? []).map(() => new Map<string, StoredCategory>());
  for (const { category, places, indices, changes } of scores ?? []) {
    for (const [at, place] of places.entries()) {
      const index = indices[at];
      if (index !== undefined) categoriesOf[place]?.set(category, { index, change: changes[at] ?? null });
    }
  }
  const teams = new Map<string, TeamResults & { results: TeamResults["results"][number][] }>();
  for (const [place, { team: id, at, version, archived }] of (results ?? []).entries()) {
    const team = teams.get(id) ?? { id, archivedAt: archived === null ? null : new Date(archived), results: [] };
    teams.set(id, team);
    team.results.push({ publishedAt: new Date(at), version, categories: categoriesOf[place] ?? new Map() });
  }
  return [...teams.values()];
}
