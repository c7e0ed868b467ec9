import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { distributionOf } from "./distribution";
import { gapsOf } from "./gaps";
import { comparisonOf, figuresOf, overviewCategory, type StoredResult, type TeamResults, trendOf } from "./rules";
import type { Period } from "./types";

const rounding = 1e-9;
const staleAfter = 25;
const categories = ["a", "b"];
const periodCount = 5;
const periodLength = 10;

const day = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 24 * 60 * 60 * 1000);
const periods: readonly Period[] = Array.from({ length: periodCount }, (_, at) => ({
  start: day(at * periodLength),
  end: day((at + 1) * periodLength),
  running: false,
}));
const firstDay = 0;
const lastDay = periodCount * periodLength;

/** Quarters of a level: sums of them carry no noise. */
const index = fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4);
const figures = fc.option(fc.record({ index, change: fc.option(fc.integer({ min: -8, max: 8 }).map((n) => n / 4)) }));
const anyResult = fc
  .record({ at: fc.integer({ min: firstDay, max: lastDay }), a: figures, b: figures })
  .map(({ at, a, b }): StoredResult => ({
    publishedAt: day(at),
    version: "1.0.0",
    categories: new Map([...(a ? [["a", a] as const] : []), ...(b ? [["b", b] as const] : [])]),
  }));
const anyTeam = fc
  .record({
    results: fc.uniqueArray(anyResult, { maxLength: 6, selector: ({ publishedAt }) => publishedAt.getTime() }),
    archivedAt: fc.option(fc.integer({ min: firstDay, max: lastDay }).map(day)),
  })
  .map(({ results, archivedAt }): TeamResults => ({
    id: "team",
    archivedAt,
    results: results.toSorted((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime()),
  }));
const someTeams = fc.array(anyTeam, { maxLength: 8 });

const trend = (teams: readonly TeamResults[]) => trendOf(teams, categories, periods, staleAfter);
const movementsOf = (teams: readonly TeamResults[]) => trend(teams).map(({ likeForLike }) => likeForLike);

describe("any teams and any results", () => {
  it("a team that joins moves the like-for-like line of no period up to the one in which it joins", () => {
    fc.assert(
      fc.property(someTeams, anyTeam, fc.nat(periodCount - 1), (teams, team, at) => {
        const { start, end } = periods[at] ?? { start: day(0), end: day(0) };
        const results = team.results.filter(({ publishedAt }) => publishedAt > start && publishedAt <= end);
        const joins = { ...team, archivedAt: null, results };
        expect(movementsOf([...teams, joins]).slice(0, at + 1)).toEqual(movementsOf(teams).slice(0, at + 1));
      }),
    );
  });

  it("a team that leaves moves the line of no period from the one on in which it leaves", () => {
    fc.assert(
      fc.property(someTeams, anyTeam, fc.nat(periodCount - 1), (teams, team, at) => {
        const { start, end } = periods[at] ?? { start: day(0), end: day(0) };
        const leaves = { ...team, archivedAt: new Date(start.getTime() + (end.getTime() - start.getTime()) / 2) };
        const [withIt, without] = [movementsOf([...teams, leaves]), movementsOf(teams)];
        for (const [later, period] of without.entries()) {
          if (later < at) continue;
          expect({ ...withIt[later], chain: null }).toEqual({ ...period, chain: null });
        }
      }),
    );
  });

  it("a team that is never current at both ends of a period is in no figure of the line", () => {
    fc.assert(
      fc.property(someTeams, anyTeam, (teams, team) => {
        const visits = trend([team]).every(({ likeForLike }) => likeForLike.n === 0);
        fc.pre(visits);
        expect(movementsOf([...teams, team])).toEqual(movementsOf(teams));
      }),
    );
  });

  it("teams that came and went are what tells the number at the end from the number at the start", () => {
    fc.assert(
      fc.property(someTeams, (teams) => {
        const told = trend(teams);
        for (const [at, { n, joined, left, likeForLike, versions }] of told.entries()) {
          expect(n).toBe(likeForLike.n + joined);
          if (at > 0) expect(told[at - 1]?.n).toBe(likeForLike.n + left);
          expect(versions.reduce((sum, version) => sum + version.n, 0)).toBe(n);
        }
      }),
    );
  });

  it("a change lies between those of the teams, and the order of teams does not matter", () => {
    fc.assert(
      fc.property(someTeams, (teams) => {
        const alone = teams.map((team) => movementsOf([team]));
        const turned = movementsOf(teams.toReversed());
        for (const [at, { change, counts }] of movementsOf(teams).entries()) {
          for (const id of categories) {
            const own = alone.flatMap((movements) => movements[at]?.change[id] ?? []);
            expect(counts[id]).toBe(own.length);
            const moved = change[id] ?? null;
            expect(moved === null).toBe(own.length === 0);
            if (moved === null) continue;
            expect(moved).toBeGreaterThanOrEqual(Math.min(...own) - rounding);
            expect(moved).toBeLessThanOrEqual(Math.max(...own) + rounding);
            expect(turned[at]?.change[id]).toBeCloseTo(moved, 9);
          }
        }
      }),
    );
  });

  it("two moments that are the ends of a period are compared as the trend compares them", () => {
    fc.assert(
      fc.property(someTeams, fc.nat(periodCount - 1), (teams, at) => {
        const period = periods[at];
        if (!period) throw new Error("There is no such period.");
        const compared = comparisonOf(teams, categories, period, staleAfter);
        const told = trend(teams)[at];
        expect(compared.n).toMatchObject({ to: told?.n, both: told?.likeForLike.n });
        for (const { id, to, change, teams: count } of compared.categories) {
          expect(to).toEqual(told?.categories.find((category) => category.id === id));
          expect([change, count]).toEqual([told?.likeForLike.change[id], told?.likeForLike.counts[id]]);
        }
      }),
    );
  });
});

describe("figures over any teams", () => {
  const indices = fc.array(index, { minLength: 1, maxLength: 30 });

  it("one more team at the median does not move the median, nor does the order of the teams", () => {
    fc.assert(
      fc.property(indices, (all) => {
        const { median, q1, q3, n } = figuresOf("c", all);
        if (median === null || q1 === null || q3 === null) throw new Error("There is a team.");
        const more = figuresOf("c", [...all, median]);
        expect(more.median).toBeCloseTo(median, 9);
        expect(more.n).toBe(n + 1);
        expect(figuresOf("c", all.toReversed())).toEqual({ id: "c", n, median, q1, q3 });
        expect(q1).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(q3);
        expect(Math.min(...all)).toBeLessThanOrEqual(q1);
        expect(q3).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });

  it("the teams of all levels, and of none, are all teams", () => {
    const levels = ["base", "beginner", "expert"];
    const groups = fc.array(fc.record({ level: fc.constantFrom(null, ...levels), indices }), { maxLength: 10 });
    fc.assert(
      fc.property(groups, (all) => {
        const { n, levels: counts } = overviewCategory("c", levels, all);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(n);
        expect(n).toBe(all.reduce((sum, group) => sum + group.indices.length, 0));
      }),
    );
  });
});

describe("answers of any teams", () => {
  const model = builtInModels().find(({ key }) => key === "cdmm");
  if (!model) throw new Error("cdmm is missing.");
  const ids = model.practices.map(({ id }) => id);
  const optionsOf = new Map(model.answerSets.map(({ id, options }) => [id, options.map(({ value }) => value)]));
  /** An option of each practice's own answer set, or a state without a value. */
  const anybody = fc.tuple(
    ...model.practices.map(({ answerSet }) => fc.constantFrom(...(optionsOf.get(answerSet) ?? []), -1, -2, -3, -4)),
  );
  const teams = fc.array(anybody, { maxLength: 6 });

  it("who answered, passed it over, does not know, is not concerned or said nothing are all teams, for each practice", () => {
    fc.assert(
      fc.property(teams, teams, (some, others) => {
        const rows = distributionOf(model, [
          { practices: ids, teams: some },
          { practices: ids.toReversed(), teams: others.map((values) => values.toReversed()) },
        ]);
        for (const { n, options, skipped, unknown, notApplicable, unanswered } of rows) {
          expect(Object.values(options).reduce((sum, count) => sum + count, 0)).toBe(n);
          expect(n + skipped + unknown + notApplicable + unanswered).toBe(some.length + others.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("nobody lacks more than there are, and a team more never makes fewer lack a practice", () => {
    const of = (all: readonly (readonly number[])[]) =>
      new Map(gapsOf(model, distributionOf(model, [{ practices: ids, teams: all }])).map((gap) => [gap.practice, gap]));
    fc.assert(
      fc.property(teams, teams, (some, others) => {
        const after = of([...some, ...others]);
        for (const { lacks, n } of after.values()) expect(lacks).toBeLessThanOrEqual(n);
        for (const [id, { lacks }] of of(some)) expect(after.get(id)?.lacks ?? 0).toBeGreaterThanOrEqual(lacks);
      }),
      { numRuns: 40 },
    );
  });
});
