import fc from "fast-check";
import { expect, test } from "vitest";
import { anyModel, modelFrom } from "@/lib/scoring/arbitraries";
import { contentOf } from "./content";
import { fileOf } from "./file-of";
import { parseModel } from "./parse";

const parsed = (file: unknown) => {
  const result = parseModel(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.model;
};

/** The same value with the names of every object in the opposite order, as another program might write it. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, turned(inner)]),
  );
}

test("the order in which a file names things is no content", () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      expect(contentOf(parsed(turned(fileOf(model))))).toBe(contentOf(model));
    }),
    { numRuns: 100 },
  );
});

test("a default that is written out is no other content; a changed word is", () => {
  const file = {
    levels: [{ id: "l", number: 1, name: "L" }],
    categories: [{ id: "c", name: "C" }],
    answerSets: { b: { options: [0, 100].map((value) => ({ value, label: "b" })) } },
  };
  const practice = { id: "p", category: "c", level: "l", statement: "It is so." };
  const content = (extra: Record<string, unknown>) =>
    contentOf(modelFrom({ ...file, practices: [{ ...practice, ...extra }] }));
  expect(content({ weight: 1, direction: "normal", requires: [] })).toBe(content({}));
  expect(content({ statement: "It is not so." })).not.toBe(content({}));
});
