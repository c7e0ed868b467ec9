// How many teams of a unit have come to the targets that they set themselves: one statement, whatever their number.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Model } from "@/lib/models/types";
import type { OverviewInput } from "../input";
import { staleBefore, staleFrom } from "../rules";
import type { TargetCount } from "../types";
import { askedMoment } from "./asked-moment";
import { type AskedStandings, latestResults } from "./latest-results";
import { getManagedUnit } from "./managed-unit";
import { nextPublication } from "./next-publication";
import { memoryOf } from "./remembered";

type Row = TargetCount & {
  /** When the oldest of the current results was published. */
  readonly since: Date | null;
};

/** By category, as the targets stood at the moment; categories without a target are left out. */
function readCounts(viewer: Viewer, asked: AskedStandings, model: Model): Promise<Row[]> {
  // The lowest first: a level stands at or above another where it comes no earlier.
  const levels = model.levels.map(({ id }) => id);
  return db.$queryRaw<Row[]>`
    WITH latest AS MATERIALIZED (${latestResults(viewer, asked)}
    ), decided AS (
      SELECT DISTINCT ON (e."teamId", e."category") e."teamId", e."category", e."level"
      FROM latest l JOIN "TargetEntry" e ON e."organisationId" = l."organisationId" AND e."teamId" = l."id"
      WHERE e."modelKey" = ${asked.modelKey} AND e."at" <= ${asked.at} AND e."kind" NOT IN ('proposed', 'declined')
      ORDER BY e."teamId", e."category", e."revision" DESC
    )
    SELECT d."category", count(s."category")::int AS "of",
      (count(*) FILTER (WHERE
        array_position(${levels}::text[], s."level") >= array_position(${levels}::text[], d."level")))::int AS "there",
      (count(*) - count(s."category"))::int AS "untold",
      min(l."publishedAt") FILTER (WHERE s."category" IS NOT NULL) AS "since"
    FROM decided d
    JOIN latest l ON l."id" = d."teamId"
    LEFT JOIN "CategoryScore" s ON s."organisationId" = l."organisationId" AND s."publicationId" = l."publicationId"
      AND s."category" = d."category" AND s."assessed" AND l."publishedAt" >= ${asked.staleBefore}
    WHERE d."level" IS NOT NULL
    GROUP BY d."category"`;
}

const remembered = memoryOf<readonly TargetCount[]>(40);

/**
 * Of the teams at and below a unit: how many are at or above their own target, per category in the model's order, at the
 * moment that an overview with this input is of. Empty where no team has one. Throws not_found like the overview.
 */
export async function countTargets(viewer: Viewer, input: OverviewInput): Promise<readonly TargetCount[]> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { model, at, isNow } = await askedMoment(viewer, unit, input);
  const { tag } = input;
  const about = [model.key, model.version, tag ?? null, isNow ? "now" : at.getTime()];
  return remembered(viewer, unit, about, async () => {
    const asked = { path: unit.path, modelKey: model.key, at, staleBefore: staleBefore(at, unit.staleAfter), tag };
    const [rows, next] = await Promise.all([
      readCounts(viewer, asked, model),
      isNow ? nextPublication(viewer, model.key, at) : Infinity,
    ]);
    const since = rows.flatMap((row) => row.since?.getTime() ?? []);
    return {
      until: isNow ? Math.min(next, staleFrom(since, unit.staleAfter)) : Infinity,
      value: model.categories.flatMap(({ id }) =>
        rows
          .filter(({ category }) => category === id)
          .map(({ category, of, there, untold }) => ({ category, of, there, untold })),
      ),
    };
  });
}
