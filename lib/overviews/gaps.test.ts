import { expect, test } from "vitest";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { gapsOf } from "./gaps";
import type { PracticeDistribution } from "./types";

const model = modelFrom({
  levels: [{ id: "l1", number: 1, name: "Level 1" }],
  categories: [{ id: "a", name: "A" }],
  practices: [
    { id: "first" },
    { id: "second", requires: ["first"] },
    { id: "third", requires: ["second"] },
    { id: "alone" },
    { id: "habit", direction: "reversed" },
  ].map((practice) => ({ category: "a", level: "l1", statement: `It is so with ${practice.id}.`, ...practice })),
});

/** Of teams at 0, 25, 50 and 100, and of those that skipped, do not know and have it not apply. */
const row = (id: string, [no, some, half, all]: readonly number[], skipped = 0, unknown = 0): PracticeDistribution => {
  const options = { 0: no ?? 0, 25: some ?? 0, 50: half ?? 0, 100: all ?? 0 };
  const n = Object.values(options).reduce((sum, teams) => sum + teams, 0);
  return { id, n, options, skipped, unknown, notApplicable: 1, unanswered: 1 };
};

test("a team lacks a practice below 50 or when it passed it over; who does not know is not counted", () => {
  expect(gapsOf(model, [row("alone", [1, 2, 4, 8], 16, 32)])).toEqual([
    { practice: "alone", lacks: 19, n: 31, blocks: 0 },
  ]);
});

test("what every team has in place is no gap, and a habit or a fact neither", () => {
  expect(gapsOf(model, [row("alone", [0, 0, 2, 3]), row("habit", [5, 0, 0, 0])])).toEqual([]);
});

test("the greatest share comes first, then what blocks most, then the model's order", () => {
  const gaps = gapsOf(model, [
    row("first", [1, 0, 0, 2]),
    row("second", [2, 0, 0, 4]),
    row("third", [1, 0, 0, 1]),
    row("alone", [10, 0, 0, 20]),
  ]);
  expect(gaps.map(({ practice, lacks, n, blocks }) => [practice, lacks, n, blocks])).toEqual([
    ["third", 1, 2, 0],
    ["first", 1, 3, 2],
    ["second", 2, 6, 1],
    ["alone", 10, 30, 0],
  ]);
});
