// How far teams are with rounds, derived from assessments and publications in one statement; nothing of it is stored.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { RoundStanding } from "../types";

type Standing = {
  readonly roundId: string;
  readonly teamId: string;
  readonly name: string;
  readonly unitId: string;
  readonly standing: RoundStanding;
  readonly draftId: string | null;
  readonly hasResult: boolean;
};

/**
 * Each team at and below the rounds' units, but those archived before a round ended. `teams` narrows to some; null
 * means all. A result counts if it was published within the round and not withdrawn; a draft, of whatever version, if
 * it was begun before the round ended. Who asks has to be allowed to see these teams.
 */
export async function readRoundStandings(
  tenant: Pick<Viewer, "organisationId">,
  rounds: readonly string[],
  teams: readonly string[] | null,
): Promise<readonly Standing[]> {
  if (rounds.length === 0 || teams?.length === 0) return [];
  return db.$queryRaw<Standing[]>`
    WITH asked AS MATERIALIZED (
      SELECT v."id", jsonb_array_length(v."definition" -> 'practices') AS practices
      FROM "ModelVersion" v
      JOIN "Model" m ON m."organisationId" = v."organisationId" AND m."id" = v."modelId"
      WHERE v."organisationId" = ${tenant.organisationId}::uuid AND m."key" IN (
        SELECT "modelKey" FROM "Round"
        WHERE "organisationId" = ${tenant.organisationId}::uuid AND "id" = ANY (${rounds}::uuid[]))
    ), period AS (
      SELECT r."id", r."organisationId", r."modelKey", r."startsAt", LEAST(r."endsAt", r."closedAt") AS "until", u."path"
      FROM "Round" r JOIN "Unit" u ON u."organisationId" = r."organisationId" AND u."id" = r."unitId"
      WHERE r."organisationId" = ${tenant.organisationId}::uuid AND r."id" = ANY (${rounds}::uuid[])
    )
    SELECT p."id" AS "roundId", t."id" AS "teamId", t."name", t."unitId", draft."id" AS "draftId",
      result."latest" IS NOT NULL AS "hasResult",
      CASE
        WHEN result."within" THEN 'published'
        WHEN draft."id" IS NULL THEN 'not_started'
        WHEN draft."isFull" THEN 'finished'
        ELSE 'started'
      END AS "standing"
    FROM period p
    JOIN "Unit" u ON u."organisationId" = p."organisationId" AND starts_with(u."path", p."path")
    JOIN "Team" t ON t."organisationId" = u."organisationId" AND t."unitId" = u."id"
    LEFT JOIN LATERAL (
      SELECT max(b."publishedAt") AS "latest", bool_or(b."publishedAt" >= p."startsAt" AND b."publishedAt" < p."until") AS "within"
      FROM "Publication" b
      WHERE b."organisationId" = t."organisationId" AND b."teamId" = t."id" AND b."modelKey" = p."modelKey"
        AND NOT EXISTS (
          SELECT FROM "Withdrawal" w WHERE w."organisationId" = b."organisationId" AND w."publicationId" = b."id")
    ) result ON true
    LEFT JOIN LATERAL (
      SELECT a."id", asked.practices <= (
          SELECT count(*) FROM "Answer" said
          WHERE said."organisationId" = a."organisationId" AND said."assessmentId" = a."id"
            AND said."state" <> 'unanswered') AS "isFull"
      FROM "Assessment" a JOIN asked ON asked."id" = a."modelVersionId"
      WHERE a."organisationId" = t."organisationId" AND a."teamId" = t."id" AND a."modelKey" = p."modelKey"
        AND a."state" = 'draft' AND a."createdAt" < p."until"
      LIMIT 1
    ) draft ON true
    WHERE (t."archivedAt" IS NULL OR t."archivedAt" >= LEAST(p."until", now()))
      AND (${teams}::uuid[] IS NULL OR t."id" = ANY (${teams}::uuid[]))`;
}
