// The teams of the organisation that agreed to be asked, with their current results, in one statement. What is many
// comes as JSON made by the database. Whoever did not agree is not read at all, so that nothing can depend on them.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { AskableTeam } from "../rules";

type Asked = {
  readonly modelKey: string;
  /** Teams that are left out. */
  readonly except: readonly string[];
  /** Versions in which an answer counts only with its criteria ticked. */
  readonly gated: readonly string[];
};

/** Not archived, and the latest result that nobody took back is not stale. */
export async function readAskableTeams(viewer: Viewer, asked: Asked): Promise<readonly AskableTeam[]> {
  const { modelKey, except, gated } = asked;
  const now = new Date();
  const [row] = await db.$queryRaw<{ teams: AskableTeam[] }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'team', json_build_object('id', t."id", 'name', t."name"),
      'unit', json_build_object('id', u."id", 'name', u."name"),
      'versionId', p."modelVersionId", 'values', p."values",
      'ticked', CASE WHEN p."modelVersionId" = ANY (${[...gated]}::uuid[]) THEN (
        SELECT coalesce(json_object_agg(a."key", jsonb_array_length(a."value" -> 'criteria')), '{}')
        FROM jsonb_each(p."answers") a WHERE jsonb_typeof(a."value" -> 'criteria') = 'array') END)), '[]') AS teams
    FROM "Team" t
    JOIN "Organisation" o ON o."id" = t."organisationId"
    JOIN "Unit" u ON u."organisationId" = t."organisationId" AND u."id" = t."unitId"
    JOIN LATERAL (
      SELECT p.* FROM "Publication" p
      WHERE p."organisationId" = t."organisationId" AND p."teamId" = t."id" AND p."modelKey" = ${modelKey}
        AND p."publishedAt" <= ${now}
        AND NOT EXISTS (
          SELECT 1 FROM "Withdrawal" w WHERE w."organisationId" = p."organisationId" AND w."publicationId" = p."id")
      ORDER BY p."publishedAt" DESC LIMIT 1
    ) p ON p."publishedAt" >= ${now}::timestamptz - o."staleAfter" * interval '24 hours'
    WHERE t."organisationId" = ${viewer.organisationId}::uuid AND t."mayBeAsked"
      AND (t."archivedAt" IS NULL OR t."archivedAt" > ${now}) AND t."id" <> ALL (${[...except]}::uuid[])`;
  return row?.teams ?? [];
}
