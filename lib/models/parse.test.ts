import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCase } from "@/lib/scoring/arbitraries";
import { fileOf } from "./file-of";
import { parseModel } from "./parse";

const practice = (id: string, extra: Record<string, unknown> = {}) => ({
  id,
  category: "c",
  level: "l1",
  statement: "It is so.",
  ...extra,
});

/** A right file with these changes. */
const fileWith = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: "altimeter.model/1",
  key: "test",
  version: "1.0.0",
  title: "Test",
  levels: [
    { id: "l1", number: 1, name: "One" },
    { id: "l2", number: 2, name: "Two" },
  ],
  categories: [{ id: "c", name: "C" }],
  practices: [practice("p1"), practice("p2", { level: "l2" })],
  ...changes,
});

const problemsOf = (file: unknown) => {
  const parsed = parseModel(file);
  return parsed.ok ? [] : parsed.problems;
};

const options = (...values: number[]) => ({ options: values.map((value) => ({ value, label: `is ${value}` })) });
const group = { id: "g", name: "G" };

test("a right file becomes a model with every default filled in", () => {
  expect(parseModel(fileWith())).toMatchObject({
    ok: true,
    warnings: [],
    model: {
      gate: { threshold: 80, noZero: true, complete: true },
      quality: "off",
      language: "en",
      groups: [],
      practices: [
        {
          id: "p1",
          answerSet: "coverage",
          weight: 1,
          direction: "normal",
          optional: false,
          requires: [],
          criteria: [],
        },
        { id: "p2" },
      ],
    },
  });
  expect(parseModel(fileWith({ gate: null }))).toMatchObject({ ok: true, model: { gate: null } });
  expect(parseModel(fileWith({ gate: { threshold: 50 } }))).toMatchObject({ model: { gate: { noZero: true } } });
});

describe("what is wrong is told by place and in a sentence", () => {
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ["another format", { format: "altimeter.model/2" }, "/format", /altimeter\.model\/1/],
    ["no title", { title: undefined }, "/title", /./],
    ["a version of two numbers", { version: "1.0" }, "/version", /three numbers/],
    ["a version that has no order", { version: "1.0.0-.." }, "/version", /three numbers/],
    ["a version with a zero in front", { version: "01.0.0" }, "/version", /three numbers/],
    ["a key with a space", { key: "my model" }, "/key", /letters, digits/],
    ["a reserved id", { categories: [{ id: "constructor", name: "C" }] }, "/categories/0/id", /reserved/],
    ["the reserved id none", { levels: [{ id: "none", number: 1, name: "One" }] }, "/levels/0/id", /reserved/],
    ["an unknown key", { practices: [practice("p1", { weigth: 2 })] }, "/practices/0", /weigth/],
    ["a weight of 0", { practices: [practice("p1", { weight: 0 })] }, "/practices/0/weight", /./],
    ["half a weight", { practices: [practice("p1", { weight: 1.5 })] }, "/practices/0/weight", /1 to 100/],
    ["a weight of 101", { practices: [practice("p1", { weight: 101 })] }, "/practices/0/weight", /./],
    ["an effort of 6", { practices: [practice("p1", { effort: 6 })] }, "/practices/0/effort", /./],
    ["a threshold of 0", { gate: { threshold: 0 } }, "/gate/threshold", /./],
    ["no practices", { practices: [] }, "/practices", /./],
    [
      "2,001 practices",
      { practices: Array.from({ length: 2001 }, (_, at) => practice(`p${at}`)) },
      "/practices",
      /2,000/,
    ],
    ["an empty statement", { practices: [practice("p1", { statement: " " })] }, "/practices/0/statement", /empty/],
    ["a source that is no web page", { source: { title: "S", url: "javascript:alert(1)" } }, "/source/url", /./],
    ["a duplicate practice", { practices: [practice("p1"), practice("p1")] }, "/practices/1/id", /p1 is used twice/],
    [
      "a duplicate level",
      { levels: [1, 2].map((number) => ({ id: "l1", number, name: "One" })), practices: [practice("p1")] },
      "/levels/1/id",
      /l1/,
    ],
    [
      "a duplicate category",
      {
        categories: [
          { id: "c", name: "C" },
          { id: "c", name: "D" },
        ],
      },
      "/categories/1/id",
      /c is used twice/,
    ],
    ["an unknown category", { practices: [practice("p1", { category: "d" })] }, "/practices/0/category", /category d/],
    ["an unknown level", { practices: [practice("p1", { level: "l9" })] }, "/practices/0/level", /level l9/],
    [
      "an unknown group",
      { groups: [group], categories: [{ id: "c", name: "C", group: "h" }] },
      "/categories/0/group",
      /group h/,
    ],
    ["a category without its group", { groups: [group] }, "/categories/0", /names no group/],
    [
      "an unknown answer set",
      { practices: [practice("p1", { answerSet: "x" })] },
      "/practices/0/answerSet",
      /answer set x/,
    ],
    ["an unknown default answer set", { defaultAnswerSet: "x" }, "/defaultAnswerSet", /answer set x/],
    [
      "an unknown prerequisite",
      { practices: [practice("p1", { requires: ["p1.0", "p9"] }), practice("p1.0")] },
      "/practices/0/requires/1",
      /practice p9/,
    ],
    [
      "a practice that needs itself",
      { practices: [practice("p1", { requires: ["p1"] })] },
      "/practices/0/requires",
      /p1/,
    ],
    [
      "levels out of order",
      {
        levels: [
          { id: "l2", number: 2, name: "Two" },
          { id: "l1", number: 1, name: "One" },
        ],
      },
      "/levels/1/number",
      /ascending/,
    ],
    ["options that do not ascend", { answerSets: { x: options(0, 50, 50, 100) } }, "/answerSets/x/options", /ascend/],
    ["a first option above 0", { answerSets: { x: options(10, 100) } }, "/answerSets/x/options", /first/],
    ["a last option below 100", { answerSets: { x: options(0, 90) } }, "/answerSets/x/options", /last/],
  ])("%s", (_, changes, pointer, message) => {
    expect(problemsOf(fileWith(changes))).toEqual([{ pointer, message: expect.stringMatching(message) as unknown }]);
  });

  test.each([
    ["nothing", undefined],
    ["a list", []],
    ["a word", "model"],
  ])("%s is no model", (_, file) => {
    expect(problemsOf(file)).toEqual([{ pointer: "", message: expect.any(String) as unknown }]);
  });
});

test("a circle of prerequisites is told once, with all its members", () => {
  const practices = [
    practice("a", { requires: ["b"] }),
    practice("b", { requires: ["c"] }),
    practice("c", { requires: ["a"] }),
    practice("d", { requires: ["a"] }),
  ];
  const [problem, ...others] = problemsOf(fileWith({ practices }));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    pointer: "/practices/0/requires",
    message: expect.stringContaining("a, b, c") as unknown,
  });
});

test("a prerequisite on a higher level and a category without practices are odd, not wrong", () => {
  const file = fileWith({
    categories: [
      { id: "c", name: "C" },
      { id: "empty", name: "E" },
    ],
    practices: [practice("p1", { requires: ["p2"] }), practice("p2", { level: "l2" })],
  });
  const parsed = parseModel(file);
  expect(parsed.ok).toBe(true);
  expect(parsed.warnings.map(({ pointer }) => pointer)).toEqual(["/practices/0/requires/0", "/categories/1"]);
});

test("everything that is wrong is told at once: within a part and between the parts", () => {
  const file = fileWith({
    groups: [group],
    gate: { threshold: 101 },
    answerSets: { x: options(0, 50) },
    colour: "blue",
    practices: [
      practice("p1", { weight: 0, requires: ["p2", "nowhere"] }),
      practice("p2", { effort: 9, requires: ["p1"], level: "l9" }),
      practice("p3", { category: "d", statment: "It is so." }),
      practice("p3"),
    ],
  });
  expect(
    problemsOf(file)
      .map(({ pointer }) => pointer)
      .sort(),
  ).toEqual(
    [
      "",
      "/answerSets/x/options",
      "/categories/0",
      "/gate/threshold",
      "/practices/0/requires",
      "/practices/0/requires/1",
      "/practices/0/weight",
      "/practices/1/effort",
      "/practices/1/level",
      "/practices/2",
      "/practices/2/category",
      "/practices/3/id",
    ].sort(),
  );
});

test("any model, exported and imported again, is the same model", () => {
  fc.assert(
    fc.property(anyCase, ({ model }) => {
      const again = parseModel(JSON.parse(JSON.stringify(fileOf(model))));
      expect(again).toMatchObject({ ok: true, model });
    }),
    { numRuns: 100 },
  );
});

test("more answer sets than practices could name are refused before they are looked at", () => {
  const set = { options: [] };
  const answerSets = Object.fromEntries(Array.from({ length: 90_000 }, (_, at) => [`s${at}`, set]));
  expect(parseModel({ format: "altimeter.model/1", answerSets })).toEqual({
    ok: false,
    problems: [{ pointer: "/answerSets", message: "A model has at most 2,000 answer sets." }],
    warnings: [],
  });
});
