import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { predefinedAnswerSets } from "@/lib/models/answer-sets";
import { agreementOf, discussionOrder, suggestedCriteria } from "./agreement";
import type { Answer } from "./types";

const optionsOf = (set: string) => predefinedAnswerSets.find(({ id }) => id === set)?.options ?? [];
const coverage = optionsOf("coverage");
const yesNo = optionsOf("yes-no");
const seven = [0, 17, 33, 50, 67, 83, 100].map((value) => ({ value, label: `${value}` }));

/** A number is a vote with that value; "?" does not know, "-" does not apply, "s" passes over, "." says nothing. */
const said = (word: number | string): Answer =>
  typeof word === "number"
    ? { state: "value", value: word }
    : word === "-"
      ? { state: "not_applicable", reason: "No builds" }
      : { state: word === "?" ? "unknown" : word === "s" ? "skipped" : "unanswered" };
const named = (options: typeof coverage, ...words: (number | string)[]) =>
  agreementOf(options, words.map(said), "named");

describe("named votes on one practice", () => {
  it.each([
    ["all the same", coverage, [50, 50, 50], { n: 3, spread: 0, flagged: false, suggested: 50 }],
    ["one step apart", coverage, [25, 50, 50], { n: 3, spread: 1, flagged: false, suggested: 50 }],
    ["two steps apart", coverage, [0, 50], { n: 2, spread: 2, flagged: true, suggested: 0 }],
    ["50 and 100 are one step", coverage, [50, 100], { spread: 1, flagged: false, suggested: 50 }],
    ["even: the lower of the two in the middle", coverage, [0, 25, 50, 100], { spread: 3, suggested: 25 }],
    ["odd: the middle", coverage, [0, 25, 100], { suggested: 25, lowest: 0, highest: 100 }],
    ["yes and no", yesNo, [0, 100, 100], { spread: 1, flagged: true, suggested: 100 }],
    ["yes alone", yesNo, [100, 100], { spread: 0, flagged: false }],
    ["one step of seven", seven, [17, 33], { spread: 1, flagged: false }],
    ["two steps of seven", seven, [17, 50], { spread: 2, flagged: true }],
    ["two know and two do not", coverage, [50, 50, "?", "?"], { n: 4, spread: 0, flagged: true, suggested: 50 }],
    ["unknown and not applicable are one side", coverage, [50, 50, "?", "-"], { flagged: true }],
    ["one who does not know is no side", coverage, [50, 50, 50, "?"], { n: 4, flagged: false, suggested: 50 }],
    ["one who knows is no side", coverage, [50, "?", "?"], { n: 3, flagged: false, suggested: 50 }],
    ["nobody knows", coverage, ["?", "?"], { n: 2, spread: null, flagged: false, suggested: null, lowest: null }],
    ["nobody voted", coverage, [], { n: 0, spread: null, flagged: false, suggested: null }],
    ["a cleared vote is none", coverage, [".", 100], { n: 1, spread: 0, suggested: 100 }],
  ] as const)("%s", (_, options, words, expected) => {
    expect(named(options, ...words)).toMatchObject(expected);
  });

  it("counts every option and every state apart", () => {
    expect(named(coverage, 0, 50, 50, "?", "-", "s", ".").counts).toEqual({
      options: { 0: 1, 25: 0, 50: 2, 100: 0 },
      unknown: 1,
      notApplicable: 1,
      skipped: 1,
    });
  });
});

test("the discussion goes from the widest spread to the largest distance to the model's order", () => {
  const practices = [
    { id: "agreed", ...named(coverage, 50, 50) },
    { id: "two steps, close", ...named(coverage, 0, 0, 0, 50) },
    { id: "two steps, far", ...named(coverage, 0, 0, 50, 50) },
    { id: "three steps", ...named(coverage, 0, 100) },
    { id: "two steps, as far", ...named(coverage, 0, 50, 0, 50) },
    { id: "mixed", ...named(coverage, 50, 50, "?", "?") },
    { id: "few", ...agreementOf(coverage, [said(0), said(100)], "anonymous") },
  ];
  expect(discussionOrder(practices).map(({ id }) => id)).toEqual([
    "three steps",
    "two steps, far",
    "two steps, as far",
    "two steps, close",
    "mixed",
  ]);
});

test("a criterion belongs to the suggestion when more than half of those who gave a value tick it", () => {
  const vote = (...criteria: number[]): Answer => ({ state: "value", value: 100, criteria });
  expect(suggestedCriteria([vote(0, 2), vote(2), vote(1), vote(2)])).toEqual([2]);
  expect(suggestedCriteria([vote(0), vote()])).toEqual([]);
  expect(suggestedCriteria([vote(1), { state: "unknown", criteria: [0] }])).toEqual([1]);
});

const anyVote = (options: typeof coverage) =>
  fc.oneof(fc.constantFrom(...options.map(({ value }) => value)), fc.constantFrom("?", "-", "s")).map(said);
const anyBallot = fc
  .constantFrom(coverage, yesNo, seven)
  .chain((options) =>
    fc.record({ options: fc.constant(options), votes: fc.array(anyVote(options), { maxLength: 12 }) }),
  );

describe("laws of agreement", () => {
  test("what is suggested was voted by somebody, and lies between the lowest and the highest", () => {
    fc.assert(
      fc.property(anyBallot, ({ options, votes }) => {
        const { suggested, lowest, highest } = agreementOf(options, votes, "named");
        const values = votes.flatMap((vote) => (vote.state === "value" ? [vote.value] : []));
        if (values.length === 0) return suggested === null && lowest === null && highest === null;
        return (
          suggested !== null &&
          values.includes(suggested) &&
          (lowest ?? 101) <= suggested &&
          suggested <= (highest ?? -1)
        );
      }),
    );
  });

  test("half of the votes at least lie at the suggestion or above, and half at it or below", () => {
    fc.assert(
      fc.property(anyBallot, ({ options, votes }) => {
        const { suggested } = agreementOf(options, votes, "named");
        const values = votes.flatMap((vote) => (vote.state === "value" ? [vote.value] : []));
        if (suggested === null) return values.length === 0;
        const [below, above] = [values.filter((v) => v <= suggested), values.filter((v) => v >= suggested)];
        return 2 * below.length >= values.length && 2 * above.length >= values.length;
      }),
    );
  });

  test("the order of the votes does not matter", () => {
    fc.assert(
      fc.property(
        anyBallot.chain(({ options, votes }) =>
          fc.record({
            options: fc.constant(options),
            votes: fc.constant(votes),
            mixed: fc.shuffledSubarray(votes, { minLength: votes.length }),
          }),
        ),
        fc.constantFrom("named" as const, "anonymous" as const),
        ({ options, votes, mixed }, secrecy) => {
          expect(agreementOf(options, mixed, secrecy)).toEqual(agreementOf(options, votes, secrecy));
        },
      ),
    );
  });

  test("fewer than four anonymous votes look the same whatever they are, and the same as none", () => {
    fc.assert(
      fc.property(anyBallot, ({ options, votes }) => {
        const few = agreementOf(options, votes.slice(0, 3), "anonymous");
        expect(few).toEqual(agreementOf(options, [], "anonymous"));
        expect(new Set(Object.values(few))).toEqual(new Set([null]));
      }),
    );
  });

  test("the counts add up to n", () => {
    fc.assert(
      fc.property(anyBallot, ({ options, votes }) => {
        const { n, counts } = agreementOf(options, votes, "named");
        if (!counts) return false;
        const all = [...Object.values(counts.options), counts.unknown, counts.notApplicable, counts.skipped];
        return all.reduce((a, b) => a + b, 0) === n && n === votes.length;
      }),
    );
  });
});
