import { expect, test } from "vitest";
import { answerFrom, modelFrom, type Said } from "./arbitraries";
import { movementOf } from "./movement";

const modelOf = (practice: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) =>
  modelFrom({
    levels: [{ id: "l1", number: 1, name: "One" }],
    categories: [{ id: "c", name: "C" }],
    practices: [{ id: "p", category: "c", level: "l1", statement: "It is so.", ...practice }],
    ...extra,
  });

const answersOf = (said: Said) => new Map([["p", answerFrom(said)]]);
const nothing = { up: [], down: [], same: [], incomparable: [] };

test.each<[Said, Said, "up" | "down" | "same" | "incomparable"]>([
  [0, 25, "up"],
  [50, 100, "up"],
  [100, 0, "down"],
  [50, 50, "same"],
  // Skipped counts as 0, so that it can be compared.
  ["skipped", 50, "up"],
  [50, "skipped", "down"],
  ["skipped", 0, "same"],
  // Not to know is neither less nor more than any value, 0 included.
  ["unknown", 0, "incomparable"],
  ["unanswered", 100, "incomparable"],
  [100, "na", "incomparable"],
  [0, "unanswered", "incomparable"],
  ["skipped", "unknown", "incomparable"],
  ["unknown", "unanswered", "same"],
  ["na", "unknown", "same"],
])("from %s to %s: %s", (before, after, list) => {
  expect(movementOf(modelOf(), answersOf(before), answersOf(after))).toEqual({ ...nothing, [list]: ["p"] });
});

test("a practice that was not there before cannot be compared; one that is gone is in no list", () => {
  expect(movementOf(modelOf(), new Map(), answersOf(50))).toEqual({ ...nothing, incomparable: ["p"] });
  const gone = new Map([["old", answerFrom(100)]]);
  expect(movementOf(modelOf(), gone, answersOf("unknown"))).toEqual({ ...nothing, same: ["p"] });
});

test.each(["reversed", "fact"])("a practice of direction %s is not scored and does not move", (direction) => {
  expect(movementOf(modelOf({ direction }), answersOf(0), answersOf(100))).toEqual(nothing);
});

test("with a quality gate the value is the one that counts", () => {
  const model = modelOf({ criteria: ["It is written down."] }, { quality: "gate" });
  const ticked = new Map([["p", { ...answerFrom(100), criteria: [0] }]]);
  expect(movementOf(model, answersOf(100), ticked)).toEqual({ ...nothing, up: ["p"] });
});
