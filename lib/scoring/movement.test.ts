import { expect, test } from "vitest";
import type { Model } from "@/lib/models/types";
import { answerFrom, modelFrom, type Said } from "./arbitraries";
import { type Movement, movementOf } from "./movement";
import type { Answers } from "./types";

const modelOf = (practice: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) =>
  modelFrom({
    levels: [{ id: "l1", number: 1, name: "One" }],
    categories: [{ id: "c", name: "C" }],
    practices: [{ id: "p", category: "c", level: "l1", statement: "It is so.", ...practice }],
    ...extra,
  });

const answersOf = (said: Said) => new Map([["p", answerFrom(said)]]);
const nothing = { up: [], down: [], same: [], incomparable: [], neither: [] };

const moved = (model: Model, before: Answers, after: Answers) =>
  movementOf({ older: { model, answers: before }, newer: { model, answers: after } });

test.each<[Said, Said, keyof Movement]>([
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
  // What nobody gave a value, then or now, is not "the same": nothing is known to have stayed.
  ["unanswered", "unanswered", "neither"],
  ["unknown", "unanswered", "neither"],
  ["na", "unknown", "neither"],
])("from %s to %s: %s", (before, after, list) => {
  expect(moved(modelOf(), answersOf(before), answersOf(after))).toEqual({ ...nothing, [list]: ["p"] });
});

test("a practice that only one of the two models scores is in no list, answered or not", () => {
  const [had, has] = [modelOf({ id: "old" }), modelOf()];
  for (const said of [50, "unknown", "unanswered"] as const) {
    const answers = new Map([
      ["p", answerFrom(said)],
      ["old", answerFrom(100)],
    ]);
    const movement = movementOf({ older: { model: had, answers }, newer: { model: has, answers } });
    expect(movement).toEqual(nothing);
  }
});

test.each(["reversed", "fact"])("a practice of direction %s is not scored and does not move", (direction) => {
  expect(moved(modelOf({ direction }), answersOf(0), answersOf(100))).toEqual(nothing);
});

test("with a quality gate the value is the one that counts", () => {
  const model = modelOf({ criteria: ["It is written down."] }, { quality: "gate" });
  const ticked = new Map([["p", { ...answerFrom(100), criteria: [0] }]]);
  expect(moved(model, answersOf(100), ticked)).toEqual({ ...nothing, up: ["p"] });
});
