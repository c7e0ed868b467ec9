// For tests and benchmarks: a unit's report as its teams' results would make it.

import type { Model } from "@/lib/models/types";
import { distributionOf } from "@/lib/overviews/distribution";
import { overviewCategory, type TeamResults, trendOf } from "@/lib/overviews/rules";
import type { OverviewView, Period, TrendView } from "@/lib/overviews/types";
import { unitReportOf } from "./build";
import type { UnitReport } from "./types";

const quarter = (at: number) => new Date(Date.UTC(2025, 3 * at, 1));

/** A height between 0 and 1 that differs by its arguments and is the same each time. */
const heightOf = (...of: readonly number[]) =>
  (of.reduce((sum, one, at) => sum + (one + 1) * (at * 7 + 13), 0) % 97) / 97;

/** Each team publishes in the middle of every quarter; every fifth comes later, and changes the version once. */
function teamOf(model: Model, team: number, quarters: number): TeamResults {
  const from = team % 5 === 4 ? 2 : 0;
  const results = Array.from({ length: quarters }, (_, at) => at)
    .filter((at) => at >= from)
    .map((at) => ({
      publishedAt: new Date(quarter(at).getTime() + 40 * 24 * 60 * 60 * 1000),
      version: team % 5 === 4 && at > 3 ? "2.0.0" : "1.0.0",
      categories: new Map(
        model.categories.map(({ id }, place) => {
          const change = heightOf(team, place, at) - 0.3;
          const share = 0.15 + 0.25 * heightOf(team, place) + (0.55 * at) / quarters;
          return [id, { index: share * model.levels.length, change: at === from ? null : change }] as const;
        }),
      ),
    }));
  return { id: `team ${team}`, archivedAt: null, results };
}

/** A unit of so many teams over so many quarters; a third of the teams kept their answers to themselves. */
export function exampleUnitReport(model: Model, teams: number, quarters: number): UnitReport {
  const all = Array.from({ length: teams }, (_, team) => teamOf(model, team, quarters));
  const periods: Period[] = Array.from({ length: quarters }, (_, at) => ({
    start: quarter(at),
    end: quarter(at + 1),
    running: false,
  }));
  const categories = model.categories.map(({ id }) => id);
  const levels = model.gate === null ? null : model.levels.map(({ id }) => id);
  const shared = all.slice(Math.floor(teams / 3));
  const unit = { id: "unit", name: "Commerce" };
  const ref = { key: model.key, version: model.version, title: model.title };
  const overview: OverviewView = {
    unit,
    model: ref,
    at: quarter(quarters).toISOString(),
    tag: null,
    round: null,
    n: teams,
    teams: teams + 2,
    inForce: teams,
    stale: 1,
    never: 1,
    shared: shared.length,
    categories: categories.map((id, place) =>
      overviewCategory(
        id,
        levels,
        [null, ...model.levels].map((level, at) => ({
          level: level?.id ?? null,
          indices: all.flatMap(({ results }, team) =>
            Math.floor(heightOf(team, place) * (model.levels.length + 1)) === at
              ? (results.at(-1)?.categories.get(id)?.index ?? [])
              : [],
          ),
        })),
      ),
    ),
    practices: distributionOf(model, [
      {
        practices: model.practices.map(({ id }) => id),
        teams: shared.map((_, team) =>
          model.practices.map((__, place) => [0, 25, 50, 100, -3][Math.floor(heightOf(place, team) * 5)] ?? 0),
        ),
      },
    ]),
    heatmap: { items: [], next: null },
  };
  const trend: TrendView = { unit, model: ref, every: "quarter", periods: trendOf(all, categories, periods, 365) };
  return unitReportOf(model, { organisation: "Demo", timeZone: "Europe/Berlin", isOfRound: false, overview, trend });
}
