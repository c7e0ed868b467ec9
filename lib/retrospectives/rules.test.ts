import fc from "fast-check";
import { expect, test } from "vitest";
import type { Model } from "@/lib/models/types";
import { carriedIn, type FrozenAnswers } from "@/lib/publications/rules";
import { anyCase, exampleOf, type Said } from "@/lib/scoring/arbitraries";
import { scoreOf } from "@/lib/scoring/score";
import type { Answer, Answers } from "@/lib/scoring/types";
import { compareEditions, type FullEdition, outcomeOf, pairOf } from "./rules";

const frozen = (answers: Answers): FrozenAnswers =>
  Object.fromEntries(
    [...answers].map(([id, answer]) => {
      if (answer.state !== "value") return [id, { state: answer.state }];
      return [id, { value: answer.value, ...(answer.criteria ? { criteria: answer.criteria } : {}) }];
    }),
  );

const edition = (model: Model, answers: Answers, participants: number | null = null): FullEdition => ({
  assessmentId: "a",
  publishedAt: "2026-01-31T12:00:00Z",
  version: model.version,
  participants,
  model,
  answers: frozen(answers),
  score: scoreOf(model, answers),
});

const change = fc.constantFrom<"keep" | "unanswered" | number>("keep", "unanswered", 0, 100);
/** A model, and two results of it that have something in common. */
const anyPair = fc
  .tuple(anyCase, fc.array(change, { minLength: 12, maxLength: 12 }), fc.constantFrom(null, 1, 2))
  .map(([{ model, answers }, changes, participants]) => {
    const later = new Map<string, Answer>();
    for (const [at, { id }] of model.practices.entries()) {
      const to = changes[at] ?? "keep";
      const was = answers.get(id);
      if (typeof to === "number") later.set(id, { state: "value", value: to });
      else if (to === "unanswered") later.set(id, { state: "unanswered" });
      else if (was) later.set(id, was);
    }
    return { from: edition(model, answers), to: edition(model, later, participants) };
  });

test("each scored practice is in one list, and the lists are as long as the counts say", () => {
  fc.assert(
    fc.property(anyPair, ({ from, to }) => {
      const { practices, counts, gone } = compareEditions(from, to, true);
      const scored = to.model.practices.filter(({ direction }) => direction === "normal");
      expect(practices?.map(({ id }) => id)).toEqual(scored.map(({ id }) => id));
      const of = (move: string) => practices?.filter((practice) => practice.move === move).length;
      const lengths = {
        up: of("up"),
        down: of("down"),
        same: of("same"),
        incomparable: of("once"),
        neither: of("neither"),
      };
      expect(lengths).toEqual(counts);
      expect(gone).toEqual([]);
    }),
  );
});

test("the other way round, what rose fell; beside itself nothing moved", () => {
  fc.assert(
    fc.property(anyPair, ({ from, to }) => {
      const there = compareEditions(from, to, true);
      const back = compareEditions(to, from, true);
      expect(back.counts).toEqual({ ...there.counts, up: there.counts.down, down: there.counts.up });
      const alone = compareEditions(to, to, true);
      expect(alone.counts).toMatchObject({ up: 0, down: 0, incomparable: 0 });
      expect(alone.practices?.some(({ onOneWord }) => onOneWord)).not.toBe(true);
    }),
  );
});

test("one option on one person's word is said where one person answered, and nowhere else", () => {
  fc.assert(
    fc.property(anyPair, ({ from, to }) => {
      for (const { onOneWord, options, move } of compareEditions(from, to, true).practices ?? []) {
        expect(onOneWord).toBe(to.participants === 1 && options === 1 && (move === "up" || move === "down"));
      }
    }),
  );
});

const two = (then: readonly Said[], now: readonly Said[], participants: number | null) => {
  const { model, answers } = exampleOf([then]);
  return [edition(model, answers), edition(model, exampleOf([now]).answers, participants)] as const;
};

test("the sentence, and what has to be read beside it", () => {
  const some = two([0, 50, 100, 100, "unknown", "na"], [25, 100, 25, 100, 0, "unanswered"], 1);
  const { summary, notes } = compareEditions(...some, true);
  expect(summary).toBe("2 practices up, 1 down, 1 the same, 1 answered only once, 1 without a value either time.");
  expect(notes).toEqual([
    "One person answered for the team: 2 of the 3 changes are one option on one person’s word, a hint and no more.",
  ]);
  const closed = compareEditions(...some, false);
  expect(closed.practices).toBeNull();
  expect(closed.notes).toEqual(["One person answered for the team: small changes are a hint, no more."]);
  expect(compareEditions(...two([0, 50], [100, 50], 4), true).notes).toEqual([]);
  expect(compareEditions(...two([50], [100], 1), true).notes).toEqual([
    "One person answered for the team: the change is one option on one person’s word, a hint and no more.",
  ]);
});

test("a practice that is new, gone, or confirmed without being asked is said to be so", () => {
  const { model, answers } = exampleOf([[100, 50]]);
  const wider = exampleOf([[100, 50], [0]]);
  const grown = compareEditions(edition(model, answers), edition(wider.model, wider.answers), true);
  expect(grown.practices?.map(({ id, isNew, then, move }) => [id, isNew, then === null, move])).toEqual([
    ["p1.1", false, false, "same"],
    ["p1.2", false, false, "same"],
    ["p2.1", true, true, null],
  ]);
  expect(grown.counts).toEqual({ up: 0, down: 0, same: 2, incomparable: 0, neither: 0 });
  expect(grown.notes).toEqual(["1 practice is new in version 1.0.0."]);
  const shrunk = compareEditions(edition(wider.model, wider.answers), edition(model, answers), true);
  expect(shrunk.gone.map(({ id }) => id)).toEqual(["p2.1"]);
  expect(shrunk.notes).toEqual(["1 practice of the version before is gone."]);

  const before = edition(model, answers);
  const carried = { ...before, answers: { ...before.answers, "p1.2": { value: 50, carried: true as const } } };
  const same = compareEditions(before, carried, true);
  expect(same.notes).toEqual(["1 practice was confirmed as before, without being asked again."]);
  expect(outcomeOf("p1.2", same.moves, carriedIn(carried.answers))).toBe("carried");
  expect(outcomeOf("p1.1", same.moves, carriedIn(carried.answers))).toBe("same");
  expect(outcomeOf("elsewhere", same.moves, new Set())).toBeNull();
});

test("the two that are asked for, if they are of one model and in order; else the newest that has one before it", () => {
  const choice = (assessmentId: string, key: string) => ({
    assessmentId,
    publishedAt: "2026-01-31T12:00:00Z",
    model: { key, title: key, version: "1.0.0" },
  });
  const choices = [choice("e", "other"), choice("d", "m"), choice("c", "m"), choice("b", "third"), choice("a", "m")];
  const ids = (asked: { from?: string; to?: string }) => {
    const pair = pairOf(choices, asked);
    return pair && [pair.from.assessmentId, pair.to.assessmentId];
  };
  expect(ids({})).toEqual(["c", "d"]);
  expect(ids({ from: "a" })).toEqual(["a", "d"]);
  expect(ids({ from: "a", to: "c" })).toEqual(["a", "c"]);
  expect(ids({ from: "d", to: "c" })).toEqual(["a", "c"]);
  expect(ids({ from: "b", to: "d" })).toEqual(["c", "d"]);
  expect(ids({ to: "e" })).toEqual(["c", "d"]);
  expect(pairOf([choice("a", "m"), choice("b", "other")], {})).toBeNull();
  expect(pairOf([], {})).toBeNull();
});
