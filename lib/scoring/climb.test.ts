import { describe, expect, test } from "vitest";
import { answerFrom, exampleOf, levelIds, modelFrom, type Said } from "./arbitraries";
import { climbOf, type ClimbOptions } from "./climb";

type Gate = Record<string, unknown> | null;

const only = (cells: Said[][], gate?: Gate) => {
  const { model, answers } = exampleOf(cells, gate === undefined ? {} : { gate });
  const climb = climbOf(model, answers);
  return { ...climb.categories[0], nextSteps: climb.nextSteps };
};

describe("the shortest way to the next level", () => {
  test.each<[string, Said[][], string | null, string[]]>([
    ["raises zeros first, then what is still missing", [[0, 50, 50, 100]], "l1", ["p1.1", "p1.2"]],
    ["takes as few as reach the threshold exactly", [[50, 50, 50, 50, 50]], "l1", ["p1.1", "p1.2", "p1.3"]],
    ["takes those that add most", [[50, 25, 100, 100, 100]], "l1", ["p1.2"]],
    [
      "asks what is not known or said, though 80 are reached",
      [[100, 100, "unknown", "unanswered"]],
      "l1",
      ["p1.3", "p1.4"],
    ],
    ["counts skipped as 0", [[100, 100, 100, 100, "skipped"]], "l1", ["p1.5"]],
    ["leaves out what does not apply", [[50, "na", 100]], "l1", ["p1.1"]],
    ["is of the lowest level that fails", [[100], [0, 50], [0]], "l2", ["p2.1", "p2.2"]],
    ["leads below a level that would hold", [[50], [100]], "l1", ["p1.1"]],
    ["passes over a waived level", [["na"], [0]], "l2", ["p2.1"]],
    ["ends at the top", [[100], [100]], null, []],
    ["is none where nothing was assessed", [["unknown", "skipped"], ["unanswered"]], null, []],
  ])("%s", (_, cells, to, practices) => expect(only(cells)).toMatchObject({ to, practices }));

  test.each<[string, Gate, Said[], string[]]>([
    ["a zero may stay where zeros are allowed", { noZero: false }, [0, 100, 100, 100, 50], ["p1.1"]],
    ["an open one may stay where the rule does not ask for all", { complete: false }, [100, 50, "unknown"], ["p1.2"]],
    ["the threshold is the model's", { threshold: 50 }, [25, 50, 50], ["p1.1"]],
  ])("%s", (_, gate, cell, practices) => expect(only([cell], gate).practices).toEqual(practices));
});

type Spec = { readonly said: Said; readonly level?: number; readonly [key: string]: unknown };

/** Practices by id, "a1" in category "a"; level 1 unless told otherwise. */
function climbOver(specs: Record<string, Spec>, { options, gate }: { options?: ClimbOptions; gate?: Gate } = {}) {
  const ids = Object.keys(specs);
  const model = modelFrom({
    ...(gate === undefined ? {} : { gate }),
    levels: levelIds.slice(0, 2).map((id, at) => ({ id, number: at + 1, name: id })),
    categories: [...new Set(ids.map((id) => id.charAt(0)))].map((id) => ({ id, name: id })),
    practices: Object.entries(specs).map(([id, { said: _, level = 1, ...rest }]) => ({
      id,
      category: id.charAt(0),
      level: levelIds[level - 1],
      statement: "It is so.",
      ...rest,
    })),
  });
  const answers = new Map(Object.entries(specs).map(([id, { said }]) => [id, answerFrom(said)]));
  const climb = climbOf(model, answers, options);
  return {
    nextSteps: climb.nextSteps,
    ways: Object.fromEntries(climb.categories.map((one) => [one.id, one.practices])),
  };
}

describe("prerequisites", () => {
  test("come with the practice that needs them, from any category and level, in an order of doing", () => {
    const { ways, nextSteps } = climbOver({
      a1: { said: 25, requires: ["b2"] },
      b1: { said: 100 },
      b2: { said: 0, level: 2, requires: ["c1"] },
      c1: { said: "unknown" },
      c2: { said: 100 },
    });
    expect(ways["a"]).toEqual(["c1", "b2", "a1"]);
    expect(nextSteps).toEqual(["c1"]);
  });

  test.each<[Said, string[]]>([
    [50, ["a1"]],
    [100, ["a1"]],
    ["na", ["a1"]],
    [25, ["b1", "a1"]],
    ["skipped", ["b1", "a1"]],
    ["unknown", ["b1", "a1"]],
    ["unanswered", ["b1", "a1"]],
  ])("at %s: the way is %j", (said, way) => {
    const { ways } = climbOver({ a1: { said: 0, requires: ["b1"] }, b1: { said }, b2: { said: 100, level: 2 } });
    expect(ways["a"]).toEqual(way);
  });

  test("that are missing make a practice the second choice among equals, and the model's order the third", () => {
    const equals = { a3: { said: 100 }, a4: { said: 100 }, a5: { said: 100 }, b1: { said: 0 } } as const;
    expect(climbOver({ a1: { said: 25, requires: ["b1"] }, a2: { said: 25 }, ...equals }).ways["a"]).toEqual(["a2"]);
    expect(climbOver({ a1: { said: 25 }, a2: { said: 25 }, ...equals }).ways["a"]).toEqual(["a1"]);
  });

  test("practices that are optional, facts or habits to leave behind are in no way", () => {
    const { ways, nextSteps } = climbOver({
      a1: { said: 50 },
      a2: { said: 0, optional: true },
      a3: { said: 0, direction: "fact" },
      a4: { said: 0, direction: "reversed" },
    });
    expect(ways["a"]).toEqual(["a1"]);
    expect(nextSteps).toEqual(["a1"]);
  });
});

describe("next steps stand in the order of", () => {
  test.each<[string, Record<string, Spec>, string[]]>([
    [
      "how many ways hold them and how many lacked practices wait for them",
      { a1: { said: 0 }, b1: { said: 0 }, c1: { said: 25, requires: ["b1"] }, d1: { said: 0, requires: ["c1"] } },
      ["b1", "a1"],
    ],
    [
      "that, where what waits for them is in no way yet",
      { a1: { said: 0 }, b1: { said: 50 }, b2: { said: 0, level: 2, requires: ["b1"] } },
      ["b1", "a1"],
    ],
    ["gain", { a1: { said: 50 }, b1: { said: 25 }, c1: { said: 0 } }, ["c1", "b1", "a1"]],
    ["gain by weight", { a1: { said: 0 }, b1: { said: 50, weight: 3 } }, ["b1", "a1"]],
    [
      "effort, those without one last",
      { a1: { said: 0 }, b1: { said: 0, effort: 5 }, c1: { said: 0, effort: 1 } },
      ["c1", "b1", "a1"],
    ],
    ["the model", { b1: { said: 0 }, a1: { said: 0 } }, ["b1", "a1"]],
  ])("%s", (_, specs, nextSteps) => expect(climbOver(specs).nextSteps).toEqual(nextSteps));

  test("categories that have reached the team's target come last", () => {
    const specs = {
      a1: { said: 100 },
      a2: { said: 0, level: 2 },
      b1: { said: 50 },
      b2: { said: 0, level: 2 },
    } as const;
    expect(climbOver(specs).nextSteps).toEqual(["a2", "b1"]);
    const options = {
      targets: new Map([
        ["a", 1],
        ["b", 1],
      ]),
    };
    expect(climbOver(specs, { options }).nextSteps).toEqual(["b1", "a2"]);
  });
});

describe("a model without a gate", () => {
  test("has next steps at the lowest level that is not full, and no way to a level", () => {
    expect(only([[100, "na"], [50, 100, 0, "unknown"], [0]], null)).toEqual({
      id: "c",
      to: null,
      practices: [],
      nextSteps: ["p2.3", "p2.4", "p2.1"],
    });
  });

  test("leaves out what waits for something, full categories and those that nobody assessed", () => {
    const { nextSteps } = climbOver(
      { a1: { said: 0 }, a2: { said: 0, requires: ["a1"] }, b1: { said: 100 }, c1: { said: "unknown" } },
      { gate: null },
    );
    expect(nextSteps).toEqual(["a1"]);
  });

  test("goes up past a cell that scores 1, whatever is unknown there, and stops at one that nobody answered", () => {
    expect(only([[100, "unknown"], [50], [0]], null).nextSteps).toEqual(["p2.1"]);
    expect(only([["unknown", "unknown"], [50]], null).nextSteps).toEqual(["p1.1", "p1.2"]);
  });
});
