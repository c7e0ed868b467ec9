import { describe, expect, it, test } from "vitest";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { answerFrom, levelIds, modelFrom, type Said } from "./arbitraries";
import { climbOf } from "./climb";
import { lackedPrerequisites } from "./prerequisites";
import { scoreOf } from "./score";
import { smallCases } from "./small-cases";
import type { Answers } from "./types";
import { stepsAlong, wayTo, withDone } from "./way";

type Spec = { readonly said: Said; readonly level: number; readonly [key: string]: unknown };

/** Practices by id, "a1" in category "a". */
function exampleOver(specs: Record<string, Spec>, gate?: null): { model: Model; answers: Answers } {
  const ids = Object.keys(specs);
  const model = modelFrom({
    ...(gate === undefined ? {} : { gate }),
    levels: levelIds.slice(0, 3).map((id, at) => ({ id, number: at + 1, name: `Level ${at + 1}` })),
    categories: [...new Set(ids.map((id) => id.charAt(0)))].map((id) => ({ id, name: id })),
    practices: Object.entries(specs).map(([id, { said: _, level, ...rest }]) => ({
      id,
      category: id.charAt(0),
      level: levelIds[level - 1],
      statement: "It is so.",
      ...rest,
    })),
  });
  return { model, answers: new Map(Object.entries(specs).map(([id, { said }]) => [id, answerFrom(said)])) };
}

const shared = {
  a1: { said: 100, level: 1 },
  a2: { said: 0, level: 2, requires: ["c1"], effort: 3 },
  a3: { said: "unknown", level: 3, requires: ["a2"] },
  b1: { said: 0, level: 1 },
  b2: { said: 25, level: 2, requires: ["c1", "b1"] },
  b3: { said: 0, level: 3 },
  c1: { said: 25, level: 1 },
} as const;

const told = (specs: Record<string, Spec>, goals: Readonly<Record<string, string>>, gate?: null) => {
  const { model, answers } = exampleOver(specs, gate);
  const { stages, notAssessed } = wayTo(model, answers, new Map(Object.entries(goals)));
  return { stages: stages.map(({ category, to, practices }) => [category, to, ...practices].join(" ")), notAssessed };
};

describe("the way", () => {
  test.each<[string, Record<string, string>, string[]]>([
    ["to the next level is the shortest way there", { a: "l2" }, ["a l2 c1 a2"]],
    ["goes up several levels, one climb upon the other", { a: "l3" }, ["a l2 c1 a2", "a l3 a3"]],
    [
      "to several levels goes level by level, and has a prerequisite of two once",
      { a: "l3", b: "l2" },
      ["b l1 b1", "a l2 c1 a2", "b l2 b2", "a l3 a3"],
    ],
    ["counts what was done for another category", { b: "l2", c: "l1" }, ["b l1 b1", "c l1 c1", "b l2 b2"]],
    ["to a level that holds is no way", { a: "l1" }, []],
    ["to what the model does not know is none either", { a: "l9", z: "l1" }, []],
  ])("%s", (_, goals, stages) => expect(told(shared, goals)).toEqual({ stages, notAssessed: [] }));

  it("does not begin where nobody knows where the team stands", () => {
    const specs = { a1: { said: 0, level: 1, requires: ["b1"] }, b1: { said: "unknown", level: 1 } } as const;
    expect(told(specs, { a: "l1", b: "l1" })).toEqual({ stages: ["a l1 b1 a1"], notAssessed: ["b"] });
  });

  it("is none in a model without a rule for levels", () => {
    expect(told(shared, { a: "l3", b: "l3" }, null).stages).toEqual([]);
  });
});

it("each step says what it brings, done one after the other", () => {
  const { model, answers } = exampleOver(shared);
  expect(stepsAlong(model, answers, ["b1", "c1", "a2", "b2", "nowhere"])).toEqual([
    { practice: "b1", effort: null, reaches: { id: "l1", number: 1, name: "Level 1" }, unlocks: [] },
    { practice: "c1", effort: null, reaches: { id: "l1", number: 1, name: "Level 1" }, unlocks: ["a2", "b2"] },
    { practice: "a2", effort: 3, reaches: { id: "l2", number: 2, name: "Level 2" }, unlocks: ["a3"] },
    { practice: "b2", effort: null, reaches: { id: "l2", number: 2, name: "Level 2" }, unlocks: [] },
  ]);
});

describe("on small models, the way to the top of every category", () => {
  const cases = smallCases(1_000, 11);
  const topOf = ({ levels }: Model) => levels.at(-1)?.id ?? "";
  const everywhere = (model: Model) => new Map(model.categories.map(({ id }) => [id, topOf(model)]));

  it("is made of shortest ways, names each practice once, and each after what it needs", () => {
    let shared = 0;
    for (const { model, answers } of cases) {
      const { practiceOf } = outlineOf(model);
      const { stages } = wayTo(model, answers, everywhere(model));
      let done = answers;
      for (const { category, to, practices } of stages) {
        const climb = climbOf(model, done).categories.find(({ id }) => id === category);
        expect({ to, practices }).toEqual({ to: climb?.to, practices: climb?.practices });
        for (const id of practices) {
          const practice = practiceOf.get(id);
          expect(practice && lackedPrerequisites(model, practice, done)).toEqual([]);
          done = withDone(model, done, [id]);
        }
      }
      const all = stages.flatMap(({ practices }) => practices);
      expect(new Set(all).size).toBe(all.length);
      const alone = model.categories.map(({ id }) => wayTo(model, answers, new Map([[id, topOf(model)]])));
      const apart = alone.reduce((sum, way) => sum + way.stages.flatMap(({ practices }) => practices).length, 0);
      expect(all.length).toBeLessThanOrEqual(apart);
      if (all.length < apart) shared += 1;
    }
    expect(shared).toBeGreaterThan(100);
  });

  it("ends where every category that was assessed passes at every level", () => {
    for (const { model, answers } of cases) {
      const { stages, notAssessed } = wayTo(model, answers, everywhere(model));
      const done = withDone(
        model,
        answers,
        stages.flatMap(({ practices }) => practices),
      );
      for (const { id, cells } of scoreOf(model, done).categories) {
        expect(notAssessed.includes(id) || cells.every(({ passes }) => passes)).toBe(true);
      }
    }
  });
});
