// From teams' stored results to a unit's figures: which results count at a moment, and what they say together.

import { quartilesOf } from "@/lib/scoring/quartiles";
import type { OverviewCategory, Period, TrendCategory, TrendPeriod } from "./types";

export type StoredCategory = {
  readonly id: string;
  readonly assessed: boolean;
  readonly level: string | null;
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number;
  readonly change: number | null;
};

export type StoredResult = {
  readonly assessmentId: string;
  readonly publishedAt: Date;
  readonly categories: readonly StoredCategory[];
};

/** A team with its results of one model that nobody took back, the oldest first. */
export type TeamResults = {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: Date | null;
  readonly results: readonly StoredResult[];
};

const aDay = 24 * 60 * 60 * 1000;

/** Whether a team counts at a moment: until it is archived. */
export const countsAt = (team: Pick<TeamResults, "archivedAt">, at: Date) =>
  team.archivedAt === null || team.archivedAt > at;

/** A team's latest result at a moment, however old. */
export const latestAt = (team: TeamResults, at: Date): StoredResult | null =>
  team.results.findLast(({ publishedAt }) => publishedAt <= at) ?? null;

/** Whether a result is too old to count; exactly `staleAfter` days old it still counts. */
export const isStale = (result: Pick<StoredResult, "publishedAt">, at: Date, staleAfter: number) =>
  at.getTime() - result.publishedAt.getTime() > staleAfter * aDay;

/** The result that is current for a team at a moment: its latest one, unless it is stale or the team was archived. */
export function inForceAt(team: TeamResults, at: Date, staleAfter: number): StoredResult | null {
  const latest = countsAt(team, at) ? latestAt(team, at) : null;
  return latest && !isStale(latest, at, staleAfter) ? latest : null;
}

const categoryIn = (result: StoredResult, id: string) =>
  result.categories.find((category) => category.id === id && category.assessed);

/** Median and quartiles of one category over the results that assess it. */
export function figuresOf(id: string, results: readonly StoredResult[]): TrendCategory {
  const indices = results.map((result) => categoryIn(result, id)?.index).filter((index) => typeof index === "number");
  const quartiles = quartilesOf(indices);
  return {
    id,
    n: indices.length,
    median: quartiles?.median ?? null,
    q1: quartiles?.q1 ?? null,
    q3: quartiles?.q3 ?? null,
  };
}

/** The same with the teams per level: those of the model, and "none"; null for a model without a gate, which has none. */
export function overviewCategory(
  id: string,
  levels: readonly string[] | null,
  results: readonly StoredResult[],
): OverviewCategory {
  const assessed = results.map((result) => categoryIn(result, id)).filter((category) => category !== undefined);
  const count = (level: string | null) => assessed.filter((category) => category.level === level).length;
  return {
    ...figuresOf(id, results),
    levels: Object.fromEntries<number>(
      levels === null ? [] : [...levels.map((level) => [level, count(level)] as const), ["none", count(null)] as const],
    ),
  };
}

/** How far one team moved in a category between two moments; null where there is nothing to compare. */
function changeOf(team: TeamResults, id: string, { start, end }: Pick<Period, "start" | "end">): number | null {
  const [before, now] = [latestAt(team, start), latestAt(team, end)];
  if (!before || !now || !categoryIn(before, id) || !categoryIn(now, id)) return null;
  const changes = team.results
    .filter(({ publishedAt }) => publishedAt > start && publishedAt <= end)
    .map((result) => result.categories.find((category) => category.id === id)?.change ?? null);
  return changes.reduce<number | null>((sum, change) => (sum === null || change === null ? null : sum + change), 0);
}

const meanOf = (numbers: readonly number[]) =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function likeForLike(
  teams: readonly TeamResults[],
  categories: readonly string[],
  period: Period,
  staleAfter: number,
  chainBefore: Readonly<Record<string, number>>,
): TrendPeriod["likeForLike"] {
  const both = teams.filter(
    (team) => inForceAt(team, period.start, staleAfter) !== null && inForceAt(team, period.end, staleAfter) !== null,
  );
  const changes = new Map(
    categories.map((id) => [id, both.map((team) => changeOf(team, id, period)).filter((change) => change !== null)]),
  );
  const means = categories.map((id): [string, number | null] => [id, meanOf(changes.get(id) ?? [])]);
  return {
    n: both.length,
    counts: Object.fromEntries(categories.map((id) => [id, changes.get(id)?.length ?? 0])),
    change: Object.fromEntries(means),
    chain: Object.fromEntries(means.map(([id, mean]) => [id, mean === null ? 0 : (chainBefore[id] ?? 0) + mean])),
  };
}

/**
 * Figures at the end of each period, over the teams that are current then, and how far the teams moved that are current
 * at both its ends. The plain median also moves when teams come and go; the chain does not.
 */
export function trendOf(
  teams: readonly TeamResults[],
  categories: readonly string[],
  periods: readonly Period[],
  staleAfter: number,
): readonly TrendPeriod[] {
  let chain: Readonly<Record<string, number>> = {};
  return periods.map((period) => {
    const results = teams.flatMap((team) => inForceAt(team, period.end, staleAfter) ?? []);
    const compared = likeForLike(teams, categories, period, staleAfter, chain);
    chain = compared.chain;
    return {
      start: period.start.toISOString(),
      end: period.end.toISOString(),
      running: period.running,
      n: results.length,
      categories: categories.map((id) => figuresOf(id, results)),
      likeForLike: compared,
    };
  });
}
