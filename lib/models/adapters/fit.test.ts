import { expect, test } from "vitest";
import { cutText, fitted } from "./fit";

test.each([
  ["as long as it may be", 20, "as long as it may be"],
  ["First it rains. Then it is dry.", 20, "First it rains. …"],
  ["First line\nand another one", 18, "First line …"],
  ["one two three four five", 15, "one two three …"],
  ["x".repeat(30), 10, `${"x".repeat(8)} …`],
  [`${"x".repeat(7)}${"🌱".repeat(9)}`, 10, `${"x".repeat(7)} …`],
])("%j in %i characters", (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(most);
});

const draft = { id: "p", category: "c", level: "l", statement: "It is so.", requires: [], tags: [] };

test("what fits stays as it is", () => {
  expect(fitted(draft, "/p")).toEqual({ practice: draft, warnings: [] });
});

test("lists and lines that are too long are cut, and each cut is said", () => {
  const refs = [{ scheme: "s", id: "x".repeat(501) }, ...Array.from({ length: 51 }, () => ({ scheme: "s", id: "1" }))];
  const { practice, warnings } = fitted({ ...draft, refs, criteria: ["x".repeat(501)], tags: ["x".repeat(501)] }, "/p");
  expect([practice.refs?.length, practice.tags, practice.criteria?.[0]?.length]).toEqual([50, [], 501]);
  expect(warnings.map(({ message }) => message)).toEqual([
    "Under “tags”, a line longer than 500 characters was left out.",
    "Under “refs”, a line longer than 500 characters was left out.",
    "Under “refs”, only the first 50 were kept.",
  ]);
});
