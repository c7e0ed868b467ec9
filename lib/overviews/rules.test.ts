import { describe, expect, test } from "vitest";
import {
  comparisonOf,
  countsAt,
  figuresOf,
  inForceAt,
  isStale,
  latestAt,
  overviewCategory,
  type StoredResult,
  type TeamResults,
  trendOf,
} from "./rules";
import type { Period } from "./types";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

type Figures = { readonly index: number | null; readonly change?: number | null; readonly version?: string };

/** A result of one category "c"; an index of null says that nobody assessed it. */
const result = (at: number, { index, change = null, version = "1.0.0" }: Figures): StoredResult => ({
  publishedAt: day(at),
  version,
  categories: new Map(index === null ? [] : [["c", { index, change }]]),
});

const team = (id: string, results: readonly StoredResult[], archivedAt: Date | null = null): TeamResults => ({
  id,
  archivedAt,
  results,
});

/** Periods of ten days, the first from day 0. */
const periods = (count: number): Period[] =>
  Array.from({ length: count }, (_, at) => ({ start: day(at * 10), end: day((at + 1) * 10), running: false }));

describe("a team's result at a moment", () => {
  const one = team("a", [result(1, { index: 1 }), result(20, { index: 2 })]);
  test.each([
    ["before the first there is none", 0, null],
    ["at its very instant it counts", 1, 1],
    ["until the next one", 19, 1],
    ["then the next one", 20, 20],
    ["exactly 30 days old it still counts", 50, 20],
    ["a day later it is stale", 51, null],
  ])("%s", (_, at, found) =>
    expect(inForceAt(one, day(at), 30)?.publishedAt ?? null).toEqual(found === null ? null : day(found)),
  );

  test("is stale from the first millisecond after, and is shown nevertheless", () => {
    const [first] = one.results;
    if (!first) throw new Error("The team has results.");
    expect(isStale(first, day(31), 30)).toBe(false);
    expect(isStale(first, new Date(day(31).getTime() + 1), 30)).toBe(true);
    expect(latestAt(one, day(500))?.publishedAt).toEqual(day(20));
  });

  test("an archived team counts until the instant it was archived", () => {
    const archived = { ...one, archivedAt: day(25) };
    expect(countsAt(archived, day(24))).toBe(true);
    expect(countsAt(archived, day(25))).toBe(false);
    expect(inForceAt(archived, day(24), 30)?.publishedAt).toEqual(day(20));
    expect(inForceAt(archived, day(25), 30)).toBeNull();
  });
});

describe("figures over teams", () => {
  test.each([
    ["no team", [], { n: 0, median: null, q1: null, q3: null }],
    ["one", [2], { n: 1, median: 2, q1: 2, q3: 2 }],
    ["two, interpolated", [1, 2], { n: 2, median: 1.5, q1: 1.25, q3: 1.75 }],
    ["four in any order", [4, 1, 3, 2], { n: 4, median: 2.5, q1: 1.75, q3: 3.25 }],
    ["an index of 0 is a result", [0, 0, 3], { n: 3, median: 0, q1: 0, q3: 1.5 }],
  ])("%s", (_, indices, figures) => {
    expect(figuresOf("c", indices)).toEqual({ id: "c", ...figures });
  });

  test("who did not assess a category is in no figure of it", () => {
    const teams = [null, 2, null, 4].map((index, at) => team(`${at}`, [result(1, { index })]));
    const [period] = trendOf(teams, ["c", "another"], periods(1), 365);
    expect(period?.categories).toEqual([
      { id: "c", n: 2, median: 3, q1: 2.5, q3: 3.5 },
      { id: "another", n: 0, median: null, q1: null, q3: null },
    ]);
  });

  test("teams are counted per level, those below the first as none", () => {
    const groups = [
      { level: "base", indices: [3, 4] },
      { level: null, indices: [1] },
    ];
    expect(overviewCategory("c", ["base", "expert"], groups)).toMatchObject({
      n: 3,
      median: 3,
      levels: { base: 2, expert: 0, none: 1 },
    });
  });
});

describe("comings and goings", () => {
  const stays = team("stays", [result(0, { index: 1 }), result(15, { index: 1, version: "2.0.0" })]);
  const comes = team("comes", [result(12, { index: 1, version: "2.0.0" })]);
  const goes = team("goes", [result(0, { index: 1 })], day(17));

  test("are told per period, and so are changes of the version", () => {
    const told = trendOf([stays, comes, goes], ["c"], periods(2), 365).map(
      ({ joined, left, changedVersion, versions }) => ({ joined, left, changedVersion, versions }),
    );
    expect(told).toEqual([
      { joined: 0, left: 0, changedVersion: 0, versions: [{ version: "1.0.0", n: 2 }] },
      { joined: 1, left: 1, changedVersion: 1, versions: [{ version: "2.0.0", n: 2 }] },
    ]);
  });

  test("two moments are compared over the teams of each, and over those that are current at both", () => {
    const moves = team("moves", [result(0, { index: 1 }), result(5, { index: 2, change: 1 })]);
    expect(comparisonOf([moves, comes, goes], ["c"], { start: day(1), end: day(20) }, 365)).toEqual({
      n: { from: 2, to: 2, both: 1 },
      categories: [
        {
          id: "c",
          from: { id: "c", n: 2, median: 1, q1: 1, q3: 1 },
          to: { id: "c", n: 2, median: 1.5, q1: 1.25, q3: 1.75 },
          change: 1,
          teams: 1,
        },
      ],
    });
  });
});

/** Of each period: teams compared, mean change, chain. */
const chainOf = (teams: readonly TeamResults[], count: number, staleAfter = 365) =>
  trendOf(teams, ["c"], periods(count), staleAfter).map(({ likeForLike: { n, change, chain } }) => [
    n,
    change["c"],
    chain["c"],
  ]);

describe("like for like", () => {
  test("a model without a gate has teams per level of nothing", () => {
    expect(overviewCategory("c", null, []).levels).toEqual({});
  });

  test("adds up what teams moved, and stands still where nobody published", () => {
    const a = team("a", [
      result(0, { index: 1 }),
      result(5, { index: 1.5, change: 0.5 }),
      result(25, { index: 1.25, change: -0.25 }),
    ]);
    expect(chainOf([a], 3)).toEqual([
      [1, 0.5, 0.5],
      [1, 0, 0.5],
      [1, -0.25, 0.25],
    ]);
  });

  test("adds up the changes of several results in one period", () => {
    const a = team("a", [
      result(0, { index: 1 }),
      result(3, { index: 2, change: 1 }),
      result(6, { index: 1.5, change: -0.5 }),
    ]);
    expect(chainOf([a], 1)).toEqual([[1, 0.5, 0.5]]);
  });

  test("a team that joins or leaves moves the median and not the chain", () => {
    const teams = [
      team("stays", [result(0, { index: 2 }), result(5, { index: 3, change: 1 })]),
      team("joins", [result(15, { index: 0 }), result(25, { index: 1, change: 1 })]),
      team("leaves", [result(0, { index: 4 }), result(5, { index: 5, change: 1 })], day(15)),
    ];
    expect(chainOf(teams, 3)).toEqual([
      [2, 1, 1],
      [1, 0, 1],
      [2, 0.5, 1.5],
    ]);
    const medians = trendOf(teams, ["c"], periods(3), 365).map(({ n, categories }) => [n, categories[0]?.median]);
    expect(medians).toEqual([
      [2, 4],
      [2, 1.5],
      [2, 2],
    ]);
  });

  test("a team whose result grew stale is compared again only from a moment on at which it was current", () => {
    const a = team("a", [
      result(0, { index: 1 }),
      result(25, { index: 3, change: 2 }),
      result(35, { index: 4, change: 1 }),
    ]);
    expect(chainOf([a], 4, 12)).toEqual([
      [1, 0, 0],
      [0, null, 0],
      [0, null, 0],
      [1, 1, 1],
    ]);
  });

  test("where nobody can be compared the chain starts again at 0", () => {
    const a = team("a", [result(0, { index: 1 }), result(5, { index: 2, change: 1 })], day(15));
    const b = team("b", [result(22, { index: 2 }), result(35, { index: 2.5, change: 0.5 })]);
    expect(chainOf([a, b], 4)).toEqual([
      [1, 1, 1],
      [0, null, 0],
      [0, null, 0],
      [1, 0.5, 0.5],
    ]);
  });

  test("a category that either result has not assessed is compared by nobody", () => {
    const a = team("a", [result(0, { index: null }), result(5, { index: 2 }), result(15, { index: 3, change: 1 })]);
    expect(chainOf([a], 2)).toEqual([
      [1, null, 0],
      [1, 1, 1],
    ]);
  });

  test("a change that is not known in between leaves the whole period without one", () => {
    const a = team("a", [result(0, { index: 1 }), result(3, { index: null }), result(6, { index: 2 })]);
    const b = team("b", [result(0, { index: 1 }), result(6, { index: 1.5, change: 0.5 })]);
    const [period] = trendOf([a, b], ["c"], periods(1), 365);
    expect(period?.likeForLike).toEqual({ n: 2, counts: { c: 1 }, change: { c: 0.5 }, chain: { c: 0.5 } });
  });

  test("a result at the very end of a period is of that period, one at its start of the one before", () => {
    const a = team("a", [result(0, { index: 1 }), result(10, { index: 2, change: 1 })]);
    expect(chainOf([a], 2)).toEqual([
      [1, 1, 1],
      [1, 0, 1],
    ]);
  });
});
