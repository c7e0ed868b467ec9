// The teams of the organisation that have practices in place and agreed to be asked, read in one statement. Whoever did
// not agree is in none of its rows, so that nothing that is shown can depend on them.

import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { inPlace } from "@/lib/scoring/prerequisites";
import { placesOf } from "../rules";
import type { Peer, Peers } from "../types";

type Asked = {
  readonly model: string;
  readonly practices: readonly string[];
  /** Teams that are left out: those who ask. */
  readonly except: readonly string[];
  /** How many are named for each practice. */
  readonly limit?: number;
};

type Row = { readonly practice: string; readonly n: number; readonly items: readonly Peer[] };

async function versionsOf(viewer: Viewer, key: string) {
  const versions = await db.modelVersion.findMany({
    where: { ...ownOrganisation(viewer), model: { key } },
    select: { id: true },
  });
  return modelsOfVersions(
    viewer,
    versions.map(({ id }) => id),
  );
}

/**
 * For each practice that somebody can be asked about: the teams whose current result, of whichever version, has it in
 * place after the quality gate. By name, never by score. For everybody in the organisation: that is what a team agrees
 * to, whatever else it shared.
 */
export async function findPeers(viewer: Viewer, asked: Asked): Promise<ReadonlyMap<string, Peers>> {
  const { model, practices, except, limit = 5 } = asked;
  if (practices.length === 0) return new Map();
  const places = placesOf(await versionsOf(viewer, model), practices);
  const now = new Date();
  const rows = await db.$queryRaw<Row[]>`
    WITH current AS MATERIALIZED (
      SELECT t."id", t."name", u."id" AS "unitId", u."name" AS "unitName", p."modelVersionId", p."values", p."answers"
      FROM "Team" t
      JOIN "Organisation" o ON o."id" = t."organisationId"
      JOIN "Unit" u ON u."organisationId" = t."organisationId" AND u."id" = t."unitId"
      JOIN LATERAL (
        SELECT p.* FROM "Publication" p
        WHERE p."organisationId" = t."organisationId" AND p."teamId" = t."id" AND p."modelKey" = ${model}
          AND p."publishedAt" <= ${now}
          AND NOT EXISTS (
            SELECT 1 FROM "Withdrawal" w WHERE w."organisationId" = p."organisationId" AND w."publicationId" = p."id")
        ORDER BY p."publishedAt" DESC LIMIT 1
      ) p ON p."publishedAt" >= ${now}::timestamptz - o."staleAfter" * interval '24 hours'
      WHERE t."organisationId" = ${viewer.organisationId}::uuid AND t."mayBeAsked"
        AND (t."archivedAt" IS NULL OR t."archivedAt" > ${now}) AND t."id" <> ALL (${[...except]}::uuid[])
    ), asked AS (
      SELECT * FROM unnest(${places.map(({ versionId }) => versionId)}::uuid[],
        ${places.map(({ practice }) => practice)}::text[], ${places.map(({ position }) => position)}::int[],
        ${places.map(({ criteria }) => criteria)}::int[]) AS a("versionId", "practice", "position", "criteria")
    ), named AS (
      SELECT a."practice", c."id", c."name", c."unitId", c."unitName", (count(*) OVER everybody)::int AS n,
        row_number() OVER (everybody ORDER BY lower(c."name"), c."name") AS place
      FROM current c JOIN asked a ON a."versionId" = c."modelVersionId"
      WHERE c."values"[a."position"] >= ${inPlace}
        AND (a."criteria" = 0
          OR coalesce(jsonb_array_length(c."answers" -> a."practice" -> 'criteria'), 0) >= a."criteria")
      WINDOW everybody AS (PARTITION BY a."practice")
    )
    SELECT "practice", n, json_agg(json_build_object('team', json_build_object('id', "id", 'name', "name"),
      'unit', json_build_object('id', "unitId", 'name', "unitName")) ORDER BY place) AS items
    FROM named WHERE place <= ${limit} GROUP BY "practice", n`;
  return new Map(rows.map(({ practice, n, items }) => [practice, { items, more: n - items.length }]));
}
