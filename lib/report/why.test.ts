import { expect, test } from "vitest";
import { exampleOf, type Said } from "@/lib/scoring/arbitraries";
import { explainCategory } from "@/lib/scoring/explain";
import { scoreOf } from "@/lib/scoring/score";
import { cellText, countedText, indexSumText, partText, passText, sumText } from "./why";

function explained(cells: readonly (readonly Said[])[], extra: Record<string, unknown> = {}) {
  const { model, answers } = exampleOf(cells, extra);
  const [category] = scoreOf(model, answers).categories;
  if (!category) throw new Error("The example has one category.");
  return { category, cells: explainCategory(model, answers, "c", category.cells) };
}

test.each<[readonly Said[], string, string]>([
  [[100, 50, 100, 100, 100], "450 of 500 → 90\u00a0%", "The level holds here: its rule is met."],
  [[100, 100, 100, 100, 0], "400 of 500 → 80\u00a0%", "Not yet: 1 practice is at 0."],
  [[100, 50], "150 of 200 → 75\u00a0%", "Not yet: it reaches 75\u00a0% of the 80\u00a0% it needs."],
  [[100, "unknown"], "100 of 100 → 100\u00a0%", "Not yet: 1 answer is open."],
  [["na", "na"], "nothing to add up", "Nothing here applies, so the level passes."],
])("%j adds up to %s and says why", (answers, sum, why) => {
  const [cell] = explained([answers, [100]]).cells;
  expect(cell && [sumText(cell), passText(cell)]).toEqual([sum, why]);
});

test("what is left out says so", () => {
  const { cells, category } = explained([[100, "unknown", "na", "unanswered", "skipped"]]);
  expect(cells[0]?.practices.map(countedText)).toEqual([
    "100",
    "left out: unknown",
    "left out: does not apply",
    "left out: unanswered",
    "0",
  ]);
  expect(cells[0]?.practices.map(partText).filter(Boolean)).toEqual([
    "Assumed to be ahead of the team, and counts as 0.",
  ]);
  expect(category.cells.map(cellText)).toEqual([
    "2 practices counted; left out: 1 unknown, 1 not applicable and 1 unanswered",
  ]);
});

test("the index is the sum of its cells", () => {
  const { category } = explained([[100, 100, 100], [100, 50, 100, 100, 100], [50, 25, 0, "unknown", 100], [0, 0], [0]]);
  expect(indexSumText(category)).toBe("1 + 0.9 + 0.44 + 0 + 0 = 2.34, shown as 2.3 of 5");
});
