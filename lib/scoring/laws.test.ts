import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/models/file-of";
import { outlineOf } from "@/lib/models/outline";
import { parseModel } from "@/lib/models/parse";
import { anyCase } from "./arbitraries";
import { passesGate, sumsOf } from "./cell";
import { climbOf } from "./climb";
import { changeOf } from "./change";
import { scoreOf } from "./score";
import type { Answer, Answers } from "./types";

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

  it("the order of answers and of practices does not matter", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const turned: Answers = new Map([...answers].reverse());
        const mirrored = { ...model, practices: [...model.practices].reverse() };
        const figures = (score: ReturnType<typeof scoreOf>) =>
          score.categories.map(({ level, levelHigh, index, brittle, cells }) => ({
            level,
            levelHigh,
            index,
            brittle,
            cells,
          }));
        expect(scoreOf(model, turned)).toEqual(scoreOf(model, answers));
        expect(figures(scoreOf(mirrored, answers))).toEqual(figures(scoreOf(model, answers)));
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
