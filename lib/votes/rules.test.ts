import { describe, expect, it, test } from "vitest";
import { agreementOf } from "@/lib/scoring/agreement";
import { predefinedAnswerSets } from "@/lib/models/answer-sets";
import { answerOf } from "@/lib/assessments/rules";
import { proposalOf, settlementOf, tallyOf } from "./rules";
import { chosenOf, finishedOf, promiseOf, votedInWords } from "./sentences";

const coverage = predefinedAnswerSets.find(({ id }) => id === "coverage")?.options ?? [];
const row = (said: number | "?" | "-", criteria: number[] = []) => ({
  practice: "A",
  state:
    typeof said === "number" ? ("value" as const) : said === "?" ? ("unknown" as const) : ("not_applicable" as const),
  value: typeof said === "number" ? said : null,
  reason: said === "-" ? "No builds" : null,
  note: null,
  criteria,
  revision: 1,
});
const settled = (rows: readonly ReturnType<typeof row>[], secrecy: "named" | "anonymous" = "named") =>
  settlementOf(agreementOf(coverage, rows.map(answerOf), secrecy), rows);

describe("what one step settles", () => {
  it.each([
    ["close votes at the lower middle", [50, 100, 50, 100], { value: 50 }],
    ["nothing that is flagged", [0, 100], null],
    ["nothing without a vote", [], null],
    ["that nobody knows", ["?", "?"], { state: "unknown" }],
    ["nothing where fewer than half know", [100, "?", "?"], null],
    ["what half of them know", [100, "?"], { value: 100 }],
    ["nothing that does not apply: the team says why", ["-", "-"], null],
  ] as const)("%s", (_, votes, expected) => {
    expect(settled(votes.map((vote) => row(vote)))).toEqual(expected);
  });

  it("says nothing about fewer than four anonymous votes", () => {
    expect(settled([row(50), row(50), row(50)], "anonymous")).toBeNull();
    expect(settled([row(50), row(50), row(50), row(50)], "anonymous")).toEqual({ value: 50 });
  });

  it("ticks the criteria that more than half ticked", () => {
    expect(settled([row(100, [0, 1]), row(100, [1]), row(100)])).toEqual({ value: 100, criteria: [1] });
  });
});

test("what is proposed to a team whose votes lie apart has the criteria that more than half ticked, too", () => {
  const rows = [row(0), row(100, [0, 1]), row(100, [1])];
  expect(proposalOf(agreementOf(coverage, rows.map(answerOf), "named"), rows)).toEqual({ value: 100, criteria: [1] });
  expect(settled(rows)).toBeNull();
});

test("only voters count as finished, and only who has finished everything that is open", () => {
  const open = [
    { category: "design", people: ["a", "b", "gone"] },
    { category: "build", people: ["a", "gone"] },
  ];
  const { voters, finished, byCategory } = tallyOf(["a", "b", "c"], open);
  expect({ voters, finished, byCategory: [...byCategory] }).toEqual({
    voters: 3,
    finished: 1,
    byCategory: [
      ["design", 2],
      ["build", 1],
    ],
  });
  expect(tallyOf(["a"], []).finished).toBe(0);
});

const labels = { "0": "Not at all", "25": "For some", "50": "For at least half", "100": "For most or all" };

test("votes in words: how many chose what, the lowest first, and nothing that may not be said", () => {
  const of = (...votes: (number | "?" | "-")[]) =>
    agreementOf(
      coverage,
      votes.map((vote) => answerOf(row(vote))),
      "named",
    );
  expect(votedInWords(of(50, 0, 50, "?"), labels)).toBe(
    "One chose “Not at all”, two “For at least half” and one “Do not know”.",
  );
  expect(votedInWords(of(), labels)).toBe("Nobody voted on this.");
  expect(votedInWords(agreementOf(coverage, [], "anonymous"), labels)).toBe(
    "Fewer than four voted, so that nothing is shown.",
  );
  expect(chosenOf(of(50, "-"), labels).map(({ label, votes }) => `${label} ${votes}`)).toEqual([
    "Not at all 0",
    "For some 0",
    "For at least half 1",
    "For most or all 0",
    "Does not apply 1",
  ]);
});

test("the promise names the reveal, the team and the server in one sentence", () => {
  for (const secrecy of ["named", "anonymous"] as const) {
    expect(promiseOf(secrecy)).toMatch(/^Nobody sees .*before they are revealed.*team alone.*runs the server.*\.$/);
    expect(promiseOf(secrecy).match(/\./g)).toHaveLength(1);
  }
  expect(finishedOf({ finished: 1, voters: 6 })).toBe("1 of 6 has finished");
  expect(finishedOf({ finished: 4, voters: 6 })).toBe("4 of 6 have finished");
});
