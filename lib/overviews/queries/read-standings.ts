// How the teams below a unit stand at a moment, read from stored scores in one statement. What is many comes as JSON
// made by the database: thousands of teams arrive as a few values and not as thousands of rows.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Share } from "@/lib/publications/types";
import { type AskedStandings, latestResults } from "./latest-results";

export type TeamStanding = {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  /** Its latest result at the moment, however old; null without one. */
  readonly result: {
    readonly publicationId: string;
    readonly assessmentId: string;
    readonly versionId: string;
    /** Milliseconds since 1970. */
    readonly publishedAt: number;
    readonly share: Share;
  } | null;
};

/** The current results of one category that stand at one level (null: below the first): their indices. */
export type LevelIndices = {
  readonly category: string;
  readonly level: string | null;
  readonly indices: readonly number[];
};

/** Answers of the teams that shared them, as `Publication.values`, by the model version that gives their order. */
export type SharedValues = { readonly versionId: string; readonly teams: readonly (readonly number[])[] };

export type Standings = {
  readonly teams: readonly TeamStanding[];
  readonly categories: readonly LevelIndices[];
  readonly values: readonly SharedValues[];
};

const none: Standings = { teams: [], categories: [], values: [] };

/** Teams that were not archived at the moment, each with its latest result that nobody took back. */
export async function readStandings(viewer: Viewer, asked: AskedStandings): Promise<Standings> {
  const [row] = await db.$queryRaw<Standings[]>`
    WITH latest AS MATERIALIZED (${latestResults(viewer, asked)}
    ), current AS MATERIALIZED (
      SELECT * FROM latest WHERE "publishedAt" >= ${asked.staleBefore}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', "id", 'name', "name", 'unitId', "unitId", 'result',
         CASE WHEN "publicationId" IS NOT NULL THEN json_build_object('publicationId', "publicationId",
           'assessmentId', "assessmentId", 'versionId', "modelVersionId", 'share', "share",
           'publishedAt', (extract(epoch FROM "publishedAt") * 1000)::bigint) END)), '[]') FROM latest) AS teams,
      (SELECT coalesce(json_agg(one), '[]') FROM (
         SELECT s."category", s."level", json_agg(s."index") AS indices
         FROM current c JOIN "CategoryScore" s
           ON s."organisationId" = c."organisationId" AND s."publicationId" = c."publicationId"
         WHERE s."assessed" GROUP BY 1, 2) one) AS categories,
      (SELECT coalesce(json_agg(one), '[]') FROM (
         SELECT p."modelVersionId" AS "versionId", json_agg(p."values") AS teams
         FROM current c JOIN "Publication" p
           ON p."organisationId" = c."organisationId" AND p."id" = c."publicationId"
         WHERE p."share" = 'answers' GROUP BY 1) one) AS values`;
  return row ?? none;
}
