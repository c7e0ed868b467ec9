import { describe, expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { discussionOf, saidIn } from "./discussion";
import { agreementItems, type RevealedVote } from "./rules";

const model = builtInModels().find(({ key }) => key === "cdmm");
if (!model) throw new Error("cdmm is missing.");
const design = new Set(["design"]);
const build = new Set(["build"]);

/** A vote for each of the values, by people without a name. */
const votesOn = (practice: string, ...values: readonly number[]): RevealedVote[] =>
  values.map((value) => ({
    practice,
    state: "value",
    value,
    reason: null,
    note: null,
    criteria: [],
    revision: 1,
    voter: null,
  }));

const itemsOf = (
  reveals: readonly ReadonlySet<string>[],
  votes: readonly RevealedVote[],
  agreed: Parameters<typeof agreementItems>[2]["agreed"] = {},
) => agreementItems(model, reveals, { secrecy: "named", votes, notes: [], agreed });

const idsOf = (some: readonly { readonly practice: { readonly id: string } }[]) =>
  some.map(({ practice }) => practice.id);

describe("a discussion", () => {
  const votes = [
    ...votesOn("DA-1a", 0, 50, 100),
    ...votesOn("DA-1b", 50, 50, 100),
    ...votesOn("DA-2a", 100, 100, 100),
    ...votesOn("DA-2b", 50, 50, 50),
  ];
  const { apart, close, waiting, agreed } = discussionOf(
    model,
    itemsOf([design], votes, { "DA-2a": { value: 100 }, "DA-2b": { state: "unanswered" } }),
  );

  test("has each practice once: apart, close, waiting or agreed; what was cleared again waits for people", () => {
    expect(idsOf(apart)).toEqual(["DA-1a"]);
    expect(idsOf(close)).toEqual(["DA-1b"]);
    expect(idsOf(agreed)).toEqual(["DA-2a"]);
    expect(idsOf(waiting)).toContain("DA-2b");
    const asked = model.practices.filter(({ category }) => category === "design").map(({ id }) => id);
    expect(idsOf([...apart, ...close, ...waiting, ...agreed]).toSorted()).toEqual(asked.toSorted());
  });

  test("says where a practice stands and what is proposed in the model's words", () => {
    const [first] = apart;
    expect(first?.place).toBe("Design & Architecture, Base");
    expect(first && saidIn(first.labels, first.item.proposal)).toBe("For at least half");
    expect(first && saidIn(first.labels, first.item.agreed)).toBe("No answer yet");
  });
});

test("what a later reveal brings comes after what is being talked about, however wide it is", () => {
  const votes = [...votesOn("DA-1a", 25, 100), ...votesOn("BD-1a", 0, 100), ...votesOn("DA-1b", 0, 100)];
  expect(idsOf(discussionOf(model, itemsOf([design], votes)).apart)).toEqual(["DA-1b", "DA-1a"]);
  expect(idsOf(discussionOf(model, itemsOf([design, build], votes)).apart)).toEqual(["DA-1b", "DA-1a", "BD-1a"]);
  expect(idsOf(discussionOf(model, itemsOf([new Set([...design, ...build])], votes)).apart)).toEqual([
    "DA-1b",
    "BD-1a",
    "DA-1a",
  ]);
});
