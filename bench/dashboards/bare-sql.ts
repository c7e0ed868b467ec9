// What PostgreSQL alone does for a unit's dashboard: the same figures in one statement each, through pg, with nothing
// checked, no right asked for and nothing remembered.

export type BareQuestion = { readonly organisationId: string; readonly path: string };

/** Teams at and below the unit with their latest cdmm result that nobody took back, at a moment `t`. */
const latestAt = (moment: string) => `
  SELECT t."organisationId", t."id", t."name", p."id" AS "publicationId", p."publishedAt", p."share"
  FROM "Unit" u
  JOIN "Team" t ON t."organisationId" = u."organisationId" AND t."unitId" = u."id"
  LEFT JOIN LATERAL (
    SELECT p.* FROM "Publication" p
    WHERE p."organisationId" = t."organisationId" AND p."teamId" = t."id" AND p."modelKey" = 'cdmm'
      AND p."publishedAt" <= ${moment}
      AND NOT EXISTS (
        SELECT 1 FROM "Withdrawal" w WHERE w."organisationId" = p."organisationId" AND w."publicationId" = p."id")
    ORDER BY p."publishedAt" DESC LIMIT 1) p ON true
  WHERE u."organisationId" = $1::uuid AND u."path" LIKE $2 || '%'
    AND (t."archivedAt" IS NULL OR t."archivedAt" > ${moment})`;

const quartiles = `percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY s."index")`;

/** Coverage, quartiles and teams per level of each category, teams per answer of each practice, 50 teams of the heatmap. */
export const bareOverview = `
  WITH latest AS MATERIALIZED (${latestAt("now()")}),
  current AS MATERIALIZED (SELECT * FROM latest WHERE "publishedAt" >= now() - interval '365 days'),
  scores AS MATERIALIZED (
    SELECT s.* FROM current c JOIN "CategoryScore" s
      ON s."organisationId" = c."organisationId" AND s."publicationId" = c."publicationId" WHERE s."assessed")
  SELECT
    (SELECT count(*) FROM latest) AS teams, (SELECT count(*) FROM current) AS current,
    (SELECT json_agg(one) FROM (SELECT s."category", count(*), ${quartiles} FROM scores s GROUP BY 1) one) AS categories,
    (SELECT json_agg(one) FROM (SELECT s."category", s."level", count(*) FROM scores s GROUP BY 1, 2) one) AS levels,
    (SELECT json_agg(one) FROM (
       SELECT place, value, count(*) FROM current c
       JOIN "Publication" p ON p."organisationId" = c."organisationId" AND p."id" = c."publicationId",
         unnest(p."values") WITH ORDINALITY AS said (value, place)
       WHERE c."share" = 'answers' GROUP BY 1, 2) one) AS practices,
    (SELECT json_agg(one) FROM (
       SELECT l."name", s."category", s."level", s."index", s."low", s."high"
       FROM (SELECT * FROM latest ORDER BY "name" LIMIT 50) l
       JOIN "CategoryScore" s ON s."organisationId" = l."organisationId" AND s."publicationId" = l."publicationId") one
    ) AS heatmap`;

/** At the ends of eight quarters: quartiles per category, and the mean change of the teams current at both ends. */
export const bareTrend = `
  WITH ends AS (SELECT at, now() - at * interval '91 days' AS moment FROM generate_series(0, 8) at),
  standing AS MATERIALIZED (
    SELECT e.at, one.* FROM ends e CROSS JOIN LATERAL (${latestAt("e.moment")}) one
    WHERE one."publishedAt" >= e.moment - interval '365 days'),
  plain AS (
    SELECT x.at, s."category", count(*), ${quartiles} AS quartiles FROM standing x
    JOIN "CategoryScore" s ON s."organisationId" = x."organisationId" AND s."publicationId" = x."publicationId"
    WHERE s."assessed" GROUP BY 1, 2),
  moved AS (
    SELECT b.at, s."category", b."id", sum(s."change") AS change FROM standing b
    JOIN standing a ON a.at = b.at + 1 AND a."id" = b."id"
    JOIN "Publication" p ON p."organisationId" = b."organisationId" AND p."teamId" = b."id" AND p."modelKey" = 'cdmm'
      AND p."publishedAt" > a."publishedAt" AND p."publishedAt" <= b."publishedAt"
    JOIN "CategoryScore" s ON s."organisationId" = p."organisationId" AND s."publicationId" = p."id"
    GROUP BY 1, 2, 3)
  SELECT (SELECT json_agg(plain) FROM plain) AS plain,
    (SELECT json_agg(one) FROM (SELECT at, "category", avg(change), count(*) FROM moved GROUP BY 1, 2) one) AS moved`;
