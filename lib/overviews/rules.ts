// From teams' stored results to a unit's figures: which results count at a moment, and what they say together.

import { quartilesOf } from "@/lib/scoring/quartiles";
import type { ComparisonView, OverviewCategory, Period, TrendCategory, TrendPeriod } from "./types";

/** What a result says of a category that it assesses: its index, and its like-for-like change to the one before. */
export type StoredCategory = { readonly index: number; readonly change: number | null };

export type StoredResult = {
  readonly publishedAt: Date;
  /** The model version. */
  readonly version: string;
  /** Category id to figures; a category that is not assessed is missing. */
  readonly categories: ReadonlyMap<string, StoredCategory>;
};

/** A team with its results of one model that nobody took back, the oldest first. */
export type TeamResults = {
  readonly id: string;
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

/** What was published before this moment is stale at the other one; exactly `staleAfter` days old it still counts. */
export const staleBefore = (at: Date, staleAfter: number): Date => new Date(at.getTime() - staleAfter * aDay);

/**
 * Until when figures of a moment are right by themselves, in milliseconds since 1970: until the first of the current
 * results, told by when they were published, is older than `staleAfter` days; Infinity without one.
 */
export const staleFrom = (currentSince: readonly number[], staleAfter: number): number =>
  currentSince.reduce((first, published) => Math.min(first, published + staleAfter * aDay + 1), Infinity);

/** Whether a result is too old to count. */
export const isStale = (result: Pick<StoredResult, "publishedAt">, at: Date, staleAfter: number) =>
  result.publishedAt < staleBefore(at, staleAfter);

/** The result that is current for a team at a moment: its latest one, unless it is stale or the team was archived. */
export function inForceAt(team: TeamResults, at: Date, staleAfter: number): StoredResult | null {
  const latest = countsAt(team, at) ? latestAt(team, at) : null;
  return latest && !isStale(latest, at, staleAfter) ? latest : null;
}

/** Median and quartiles (type 7) of a category's indices; null of none. */
export function figuresOf(id: string, indices: readonly number[]): TrendCategory {
  const quartiles = quartilesOf(indices);
  return {
    id,
    n: indices.length,
    median: quartiles?.median ?? null,
    q1: quartiles?.q1 ?? null,
    q3: quartiles?.q3 ?? null,
  };
}

/** The current results of one category that stand at one level, null for those below the first: their indices. */
type AtLevel = { readonly level: string | null; readonly indices: readonly number[] };

/** The same with the teams per level: those of the model, and "none"; empty for a model without a gate, which has none. */
export function overviewCategory(
  id: string,
  levels: readonly string[] | null,
  groups: readonly AtLevel[],
): OverviewCategory {
  const count = (level: string | null) =>
    groups.filter((group) => group.level === level).reduce((sum, { indices }) => sum + indices.length, 0);
  return {
    ...figuresOf(
      id,
      groups.flatMap(({ indices }) => indices),
    ),
    levels: Object.fromEntries<number>(
      levels === null ? [] : [...levels.map((level) => [level, count(level)] as const), ["none", count(null)] as const],
    ),
  };
}

type Span = Pick<Period, "start" | "end">;

/** A team that is current at both ends of a span, with all that it published after the one and up to the other. */
type Comparable = {
  readonly before: StoredResult;
  readonly now: StoredResult;
  readonly within: readonly StoredResult[];
};

/** How far one team moved in a category between two moments; null where there is nothing to compare. */
function changeOf({ before, now, within }: Comparable, id: string): number | null {
  if (!before.categories.has(id) || !now.categories.has(id)) return null;
  return within
    .map((result) => result.categories.get(id)?.change ?? null)
    .reduce<number | null>((sum, change) => (sum === null || change === null ? null : sum + change), 0);
}

const meanOf = (numbers: readonly number[]) =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** A team at both ends of a span: its current result there, or null. */
type AtEnds = { readonly team: TeamResults; readonly before: StoredResult | null; readonly now: StoredResult | null };

const endsOf = (teams: readonly TeamResults[], { start, end }: Span, staleAfter: number): readonly AtEnds[] =>
  teams.map((team) => ({
    team,
    before: inForceAt(team, start, staleAfter),
    now: inForceAt(team, end, staleAfter),
  }));

const comparableIn = (ends: readonly AtEnds[], { start, end }: Span): readonly Comparable[] =>
  ends.flatMap(({ team, before, now }) =>
    before && now
      ? [{ before, now, within: team.results.filter((one) => one.publishedAt > start && one.publishedAt <= end) }]
      : [],
  );

/** Mean change of a category over the teams that are current at both ends, with how many could be compared. */
function movementOf(teams: readonly Comparable[], id: string): { change: number | null; teams: number } {
  const changes = teams.map((team) => changeOf(team, id)).filter((change) => change !== null);
  return { change: meanOf(changes), teams: changes.length };
}

const figuresIn = (id: string, results: readonly StoredResult[]): TrendCategory =>
  figuresOf(
    id,
    results.flatMap(({ categories }) => categories.get(id)?.index ?? []),
  );

const currentIn = (ends: readonly AtEnds[], end: "before" | "now") => ends.flatMap((one) => one[end] ?? []);

/** Versions with how many results have them, the most first. */
function versionsOf(results: readonly StoredResult[]): TrendPeriod["versions"] {
  const counts = new Map<string, number>();
  for (const { version } of results) counts.set(version, (counts.get(version) ?? 0) + 1);
  return [...counts].map(([version, n]) => ({ version, n })).sort((a, b) => b.n - a.n);
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
    const ends = endsOf(teams, period, staleAfter);
    const results = currentIn(ends, "now");
    const comparable = comparableIn(ends, period);
    const moved = new Map(categories.map((id) => [id, movementOf(comparable, id)]));
    const before = chain;
    chain = Object.fromEntries(
      [...moved].map(([id, { change }]) => [id, change === null ? 0 : (before[id] ?? 0) + change]),
    );
    return {
      start: period.start.toISOString(),
      end: period.end.toISOString(),
      running: period.running,
      n: results.length,
      joined: ends.filter((one) => one.now && !one.before).length,
      left: ends.filter((one) => one.before && !one.now).length,
      versions: versionsOf(results),
      changedVersion: ends.filter(({ before, now }) => before && now && before.version !== now.version).length,
      categories: categories.map((id) => figuresIn(id, results)),
      likeForLike: {
        n: comparable.length,
        counts: Object.fromEntries([...moved].map(([id, { teams }]) => [id, teams])),
        change: Object.fromEntries([...moved].map(([id, { change }]) => [id, change])),
        chain,
      },
    };
  });
}

/** Two moments beside each other, and how far the teams moved that are current at both. */
export function comparisonOf(
  teams: readonly TeamResults[],
  categories: readonly string[],
  span: Span,
  staleAfter: number,
): Pick<ComparisonView, "n" | "categories"> {
  const ends = endsOf(teams, span, staleAfter);
  const [before, now] = [currentIn(ends, "before"), currentIn(ends, "now")];
  const comparable = comparableIn(ends, span);
  return {
    n: { from: before.length, to: now.length, both: comparable.length },
    categories: categories.map((id) => ({
      id,
      from: figuresIn(id, before),
      to: figuresIn(id, now),
      ...movementOf(comparable, id),
    })),
  };
}
