// Which result stands for a team at a moment, as a part of statements: the latest one that nobody took back.

import type { Viewer } from "@/lib/access/viewer";
import { Prisma } from "@/lib/db/generated/client";

export type AskedStandings = {
  /** The unit's path: everything below is one prefix. */
  readonly path: string;
  readonly modelKey: string;
  readonly at: Date;
  /** A result published before it is stale: shown, and in no figure. */
  readonly staleBefore: Date;
  readonly tag: string | undefined;
};

/**
 * Teams of the viewer's organisation, at and below the unit, that were not archived at the moment, each with its latest
 * result, however old; the result's columns are null for a team without one.
 */
export const latestResults = (viewer: Viewer, { path, modelKey, at, tag = "" }: AskedStandings) => Prisma.sql`
  SELECT t."organisationId", t."id", t."name", t."unitId", p."id" AS "publicationId", p."assessmentId",
         p."modelVersionId", p."publishedAt", p."share"
  FROM "Unit" u
  JOIN "Team" t ON t."organisationId" = u."organisationId" AND t."unitId" = u."id"
  LEFT JOIN LATERAL (
    SELECT p.* FROM "Publication" p
    WHERE p."organisationId" = t."organisationId" AND p."teamId" = t."id" AND p."modelKey" = ${modelKey}
      AND p."publishedAt" <= ${at}
      AND NOT EXISTS (
        SELECT 1 FROM "Withdrawal" w WHERE w."organisationId" = p."organisationId" AND w."publicationId" = p."id")
    ORDER BY p."publishedAt" DESC LIMIT 1
  ) p ON true
  WHERE u."organisationId" = ${viewer.organisationId}::uuid AND u."path" LIKE ${`${path}%`}
    AND (t."archivedAt" IS NULL OR t."archivedAt" > ${at})
    AND (${tag}::text = '' OR ${tag} = ANY (t."tags"))`;
