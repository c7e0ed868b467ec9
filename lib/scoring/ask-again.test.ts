import { expect, test } from "vitest";
import { answerFrom, modelFrom, type Said } from "./arbitraries";
import { toAskAgain } from "./ask-again";

const model = modelFrom({
  levels: [{ id: "l1", number: 1, name: "One" }],
  categories: [{ id: "c", name: "C" }],
  practices: [
    { id: "low", category: "c", level: "l1", statement: "It is so." },
    { id: "high", category: "c", level: "l1", statement: "It is so.", requires: ["low"] },
  ],
});

test.each<[Said, Said, boolean]>([
  [0, 50, true],
  [0, 100, true],
  [0, 25, false],
  [0, 0, false],
  [25, 100, false],
  // Skipped is assumed to be 0, and something that stands on it says otherwise.
  ["skipped", 100, true],
  ["unknown", 100, false],
  ["unanswered", 100, false],
  ["na", 100, false],
  [0, "unknown", false],
  [0, "skipped", false],
  [0, "na", false],
])("a prerequisite at %s below a practice at %s: to ask again %s", (low, high, asked) => {
  const answers = new Map([
    ["low", answerFrom(low)],
    ["high", answerFrom(high)],
  ]);
  expect(toAskAgain(model, answers)).toEqual(asked ? [{ practice: "high", prerequisite: "low" }] : []);
});
