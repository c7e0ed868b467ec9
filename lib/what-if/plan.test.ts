import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCase } from "@/lib/scoring/arbitraries";
import { hashOf, isEmptyPlan, noPlan, type Plan, planOf, withGoal } from "./plan";

const anyPlan = anyCase.chain(({ model }) => {
  const ids = fc.subarray(model.practices.map(({ id }) => id));
  const levels = fc.constantFrom(...model.levels.map(({ id }) => id));
  return fc.record({
    model: fc.constant(model),
    plan: fc.record({
      goals: fc
        .subarray(model.categories.map(({ id }) => id))
        .chain((categories) => fc.tuple(...categories.map((id) => levels.map((level) => [id, level] as const))))
        .map((goals): Plan["goals"] => new Map(goals)),
      done: ids.map((some) => new Set(some)),
      undone: ids.map((some) => new Set(some)),
    }),
  });
});

describe("a plan in an address", () => {
  it("comes out as it went in", () => {
    fc.assert(
      fc.property(anyPlan, ({ model, plan }) => {
        expect(planOf(model, hashOf(plan))).toEqual(plan);
      }),
    );
  });

  it("is an address without anything to escape", () => {
    fc.assert(
      fc.property(anyPlan, ({ plan }) => {
        expect(encodeURI(hashOf(plan))).toBe(hashOf(plan));
      }),
    );
  });

  it("is read from any text, and names nothing that the model lacks", () => {
    fc.assert(
      fc.property(anyCase, fc.string(), ({ model }, text) => {
        const { goals, done, undone } = planOf(model, `#to=c1:l1,c1:nowhere,none:l1&with=p0,nobody&${text}`);
        expect([...goals.keys()].every((id) => model.categories.some((one) => one.id === id))).toBe(true);
        expect([...goals.values()].every((id) => model.levels.some((one) => one.id === id))).toBe(true);
        expect([...done, ...undone].every((id) => model.practices.some((one) => one.id === id))).toBe(true);
      }),
    );
  });

  it("is nothing without a plan, and again after its one goal was taken back", () => {
    const plan = withGoal(noPlan, "build", "base");
    expect([hashOf(noPlan), hashOf(plan)]).toEqual(["", "#to=build:base"]);
    expect(isEmptyPlan(plan)).toBe(false);
    expect(isEmptyPlan(withGoal(plan, "build", null))).toBe(true);
  });
});
