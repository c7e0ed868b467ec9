import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/models/file-of";
import { outlineOf } from "@/lib/models/outline";
import { parseModel } from "@/lib/models/parse";
import type { Model, Practice } from "@/lib/models/types";
import { anyCase } from "./arbitraries";
import { passesGate, sumsOf } from "./cell";
import { climbOf } from "./climb";
import { changeOf } from "./change";
import { scoreOf } from "./score";
import type { Answer, Score } from "./types";

const full = (criteria: number): Answer => ({
  state: "value",
  value: 100,
  criteria: Array.from({ length: criteria }, (_, at) => at),
});
const rank = (number: number | undefined) => number ?? Number.NEGATIVE_INFINITY;
const rounding = 1e-9;

describe("any model and any answers", () => {
  it("a score stays within its bounds", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        for (const { assessed, index, low, high, max } of scoreOf(model, answers).categories) {
          if (!assessed) {
            expect([index, low, high]).toEqual([null, null, null]);
            continue;
          }
          expect(low).toBeGreaterThanOrEqual(0);
          expect(index).toBeGreaterThanOrEqual((low ?? 0) - rounding);
          expect(index).toBeLessThanOrEqual((high ?? 0) + rounding);
          expect(high).toBeLessThanOrEqual(max + rounding);
        }
      }),
    );
  });

  it("the whole stays within its bounds too", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const { index, low, high, max, share, assessed } = scoreOf(model, answers).overall;
        if (assessed === 0) {
          expect([index, low, high, share]).toEqual([null, null, null, null]);
          return;
        }
        expect(low).toBeGreaterThanOrEqual(0);
        expect(index).toBeGreaterThanOrEqual((low ?? 0) - rounding);
        expect(index).toBeLessThanOrEqual((high ?? 0) + rounding);
        expect(high).toBeLessThanOrEqual(max + rounding);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100 + rounding);
      }),
    );
  });

  it("raising one answer never lowers an index or a level", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(11), ({ model, answers }, nth) => {
        const practice = model.practices[nth % model.practices.length];
        const before = practice && answers.get(practice.id);
        if (!practice || before?.state !== "value") return;
        const raised = new Map(answers).set(practice.id, full(practice.criteria.length));
        const after = scoreOf(model, raised).categories;
        for (const [at, category] of scoreOf(model, answers).categories.entries()) {
          expect(after[at]?.index ?? 0).toBeGreaterThanOrEqual((category.index ?? 0) - rounding);
          expect(rank(after[at]?.level?.number)).toBeGreaterThanOrEqual(rank(category.level?.number));
        }
      }),
    );
  });

  it("the order of anything does not matter", () => {
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    const anyOrder = anyCase.chain(({ model, answers }) =>
      fc.record({
        model: fc.constant(model),
        answers: fc.constant(answers),
        turned: shuffled(
          [...answers].map(
            ([id, answer]) => [id, { ...answer, criteria: answer.criteria?.toReversed() ?? [] }] as const,
          ),
        ),
        practices: shuffled(model.practices),
        categories: shuffled(model.categories),
        groups: shuffled(model.groups),
        answerSets: shuffled(model.answerSets),
      }),
    );
    fc.assert(
      fc.property(anyOrder, ({ model, answers, turned, practices, categories, groups, answerSets }) => {
        const mirrored: Model = {
          ...model,
          categories,
          groups,
          answerSets,
          practices: practices.map((practice) => ({ ...practice, requires: practice.requires.toReversed() })),
        };
        const before = scoreOf(model, answers);
        const after = scoreOf(mirrored, new Map(turned));
        // Which practices hold back may be a tie, how many is not.
        const figures = (score: Score) =>
          new Map(
            score.categories.map(({ heldBackBy, ...rest }) => [
              rest.id,
              { ...rest, heldBackBy: heldBackBy && [heldBackBy.level, heldBackBy.practices.length] },
            ]),
          );
        expect(figures(after)).toEqual(figures(before));
        expect(after.counts).toEqual(before.counts);
        expect(after.overall.level).toEqual(before.overall.level);
        expect(new Set(after.overall.heldBackBy)).toEqual(new Set(before.overall.heldBackBy));
        for (const figure of ["index", "low", "high", "share"] as const) {
          expect(after.overall[figure] ?? -1).toBeCloseTo(before.overall[figure] ?? -1, 9);
        }
      }),
    );
  });

  it("unanswered is never no: the level that is possible is never below the level", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        for (const { level, levelHigh } of scoreOf(model, answers).categories) {
          expect(rank(levelHigh?.number)).toBeGreaterThanOrEqual(rank(level?.number));
        }
      }),
    );
  });

  it("a gate never grants a level over a failing cell", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        for (const { level, cells } of scoreOf(model, answers).categories) {
          const upTo = model.levels
            .filter(({ number }) => level !== null && number <= level.number)
            .map(({ id }) => id);
          expect(cells.filter((cell) => upTo.includes(cell.level)).every(({ passes }) => passes === true)).toBe(true);
        }
      }),
    );
  });

  it("nor does the label of the whole stand over a failing cell of any category", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const { overall, categories } = scoreOf(model, answers);
        for (const { assessed, cells } of categories) {
          const below = cells.slice(0, model.levels.findIndex(({ id }) => id === overall.level?.id) + 1);
          expect(!assessed || below.every(({ passes }) => passes === true)).toBe(true);
        }
      }),
    );
  });

  it("without a gate there is no level anywhere", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const { overall, categories, rule } = scoreOf({ ...model, gate: null }, answers);
        expect([rule, overall.level, overall.heldBackBy]).toEqual([null, null, []]);
        for (const { level, levelHigh, heldBackBy, brittle, cells } of categories) {
          expect([level, levelHigh, heldBackBy, brittle]).toEqual([null, null, null, false]);
          expect(cells.every(({ passes }) => passes === null)).toBe(true);
        }
        expect(climbOf({ ...model, gate: null }, answers).categories.every(({ to }) => to === null)).toBe(true);
      }),
    );
  });

  it("with a quality gate an answer without all criteria counts as no, and without one the ticks do not matter", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const counted = model.practices.map(({ id, criteria }): [string, Answer] => {
          const answer = answers.get(id) ?? { state: "unanswered" };
          if (answer.state !== "value") return [id, answer];
          const isNo = model.quality === "gate" && (answer.criteria?.length ?? 0) < criteria.length;
          return [id, { ...full(criteria.length), state: "value", value: isNo ? 0 : answer.value }];
        });
        expect(scoreOf(model, new Map(counted))).toEqual(scoreOf(model, answers));
      }),
    );
  });

  it("habits and facts never count, and optional practices never for a level", () => {
    fc.assert(
      fc.property(anyCase, anyCase, ({ model, answers }, { answers: others }) => {
        const mixed = (isOther: (practice: Practice) => boolean) =>
          new Map(
            model.practices.map((practice): [string, Answer] => [
              practice.id,
              (isOther(practice) ? others : answers).get(practice.id) ?? { state: "unanswered" },
            ]),
          );
        const before = scoreOf(model, answers);
        expect(
          scoreOf(
            model,
            mixed(({ direction }) => direction !== "normal"),
          ),
        ).toEqual(before);
        const after = scoreOf(
          model,
          mixed(({ optional }) => optional),
        );
        for (const [at, category] of before.categories.entries()) {
          const other = after.categories[at];
          // A category is assessed by any of its scored practices.
          if (category.assessed && other?.assessed) expect(other.level).toEqual(category.level);
        }
      }),
    );
  });

  it("the counts add up to the scored practices", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const { total, ...counts } = scoreOf(model, answers).counts;
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(total);
      }),
    );
  });

  it("the same answers again are no change", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        for (const change of changeOf({ older: { model, answers }, newer: { model, answers } }).values()) {
          expect(change === null || change === 0).toBe(true);
        }
      }),
    );
  });

  it("export then import gives the same model", () => {
    fc.assert(
      fc.property(anyCase, ({ model }) => {
        const again = parseModel(JSON.parse(JSON.stringify(fileOf(model))));
        expect(again.ok && again.model).toEqual(model);
      }),
    );
  });
});

describe("the shortest way", () => {
  it("makes the failing cell pass, and no smaller choice does", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const { gate } = model;
        if (gate === null) return;
        for (const { id, heldBackBy } of scoreOf(model, answers).categories) {
          if (heldBackBy === null) continue;
          const cell = outlineOf(model)
            .columns.find(({ category }) => category.id === id)
            ?.cells.find(({ level }) => level.id === heldBackBy.level);
          if (!cell) throw new Error("no such cell");
          const passesWith = (ids: readonly string[]) => {
            const raised = new Map(answers);
            for (const one of cell.gated) if (ids.includes(one.id)) raised.set(one.id, full(one.criteria.length));
            return passesGate(gate, cell.gated.length, sumsOf(model, cell.gated, raised));
          };
          expect(passesWith(heldBackBy.practices)).toBe(true);
          const applicable = cell.gated
            .filter((one) => answers.get(one.id)?.state !== "not_applicable")
            .map((one) => one.id);
          for (let choice = 0; choice < 1 << applicable.length; choice += 1) {
            const ids = applicable.filter((_, at) => choice & (1 << at));
            if (ids.length < heldBackBy.practices.length) expect(passesWith(ids)).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("lists what must come first before what needs it", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const { practiceOf } = outlineOf(model);
        for (const { practices } of climbOf(model, answers).categories) {
          for (const [at, id] of practices.entries()) {
            const later = practices.slice(at);
            const waits = practiceOf.get(id)?.requires.filter((needed) => later.includes(needed)) ?? [];
            const held = waits.filter((needed) => {
              const answer = answers.get(needed);
              return (
                answer?.state === "value" &&
                answer.value >= 50 &&
                (model.quality === "off" ||
                  (answer.criteria?.length ?? 0) >= (practiceOf.get(needed)?.criteria.length ?? 0))
              );
            });
            expect(waits.length).toBe(held.length);
          }
        }
      }),
    );
  });
});
