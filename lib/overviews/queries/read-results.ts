// The results of the teams below a unit over a stretch of time, read from stored scores in one statement.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { StoredResult, TeamResults } from "../rules";

type Asked = {
  readonly path: string;
  readonly modelKey: string;
  /** Results published before it are not read: they are stale at every moment that is asked about. */
  readonly from: Date;
  readonly until: Date;
  readonly tag: string | undefined;
};

/** A publication with its figures of the categories that it assesses: index and like-for-like change, or null. */
type Row = {
  readonly teamId: string;
  readonly archivedAt: Date | null;
  readonly publishedAt: Date;
  readonly version: string;
  readonly figures: Readonly<Record<string, readonly [number, number | null]>> | null;
};

const resultOf = ({ publishedAt, version, figures }: Row): StoredResult => ({
  publishedAt,
  version,
  categories: new Map(
    Object.entries(figures ?? {}).map(([category, [index, change]]) => [category, { index, change }]),
  ),
});

/** Each team with its results of a model that nobody took back, the oldest first; teams without one are left out. */
export async function readResults(viewer: Viewer, asked: Asked): Promise<TeamResults[]> {
  const { path, modelKey, from, until, tag = null } = asked;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."teamId", t."archivedAt", p."publishedAt", v."version", s.figures
    FROM "Unit" u
    JOIN "Team" t ON t."organisationId" = u."organisationId" AND t."unitId" = u."id"
    JOIN "Publication" p ON p."organisationId" = t."organisationId" AND p."teamId" = t."id"
    JOIN "ModelVersion" v ON v."organisationId" = p."organisationId" AND v."id" = p."modelVersionId"
    JOIN LATERAL (
      SELECT json_object_agg(s."category", json_build_array(s."index", s."change")) FILTER (WHERE s."assessed") AS figures
      FROM "CategoryScore" s WHERE s."organisationId" = p."organisationId" AND s."publicationId" = p."id") s ON true
    WHERE u."organisationId" = ${viewer.organisationId}::uuid AND u."path" LIKE ${`${path}%`}
      AND (${tag}::text IS NULL OR ${tag} = ANY (t."tags"))
      AND p."modelKey" = ${modelKey} AND p."publishedAt" >= ${from} AND p."publishedAt" <= ${until}
      AND NOT EXISTS (
        SELECT 1 FROM "Withdrawal" w WHERE w."organisationId" = p."organisationId" AND w."publicationId" = p."id")
    ORDER BY p."publishedAt"`;
  const teams = new Map<string, { id: string; archivedAt: Date | null; results: StoredResult[] }>();
  for (const row of rows) {
    const team = teams.get(row.teamId) ?? { id: row.teamId, archivedAt: row.archivedAt, results: [] };
    teams.set(row.teamId, team);
    team.results.push(resultOf(row));
  }
  return [...teams.values()];
}
