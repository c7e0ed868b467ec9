import { describe, expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import type { VotingView } from "@/lib/votes/types";
import type { AnsweringView, AnswerView } from "./types";
import { ledOn, wayIn } from "./way-in";

const definition = builtInModels().find(({ key }) => key === "cdmm");
if (!definition) throw new Error("cdmm is missing.");
const counts = { answered: 0, skipped: 0, unknown: 0, notApplicable: 0, unanswered: 85, total: 85 };

const draft: AnsweringView = {
  id: "a1",
  state: "draft",
  mode: "direct",
  createdAt: "2026-01-01T00:00:00.000Z",
  team: { id: "t1", name: "Checkout", unit: { id: "u1", name: "Commerce" } },
  model: { key: "cdmm", version: "1.0.0", title: "CDMM" },
  answers: {},
  progress: counts,
  evidence: { answers: 0, living: 0, on: "2026-01-01" },
  can: { answer: true, publish: true, withdraw: false, delete: true },
  definition,
  evidenceOf: {},
  lastAnswered: null,
  carried: null,
};

/** What was said last time of some practices of the same version. */
const carriedOf = (answers: Readonly<Record<string, AnswerView>>): AnsweringView["carried"] => ({
  publishedAt: "2025-10-01T00:00:00.000Z",
  version: "1.0.0",
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      { answer, change: "unchanged" as const, statement: null, place: null },
    ]),
  ),
  asked: {},
  rest: answers,
});

const votingOn = (categories: Readonly<Record<string, boolean>>, vote: boolean): VotingView => ({
  secrecy: "named",
  categories: Object.entries(categories).map(([id, isOpen]) => ({
    id,
    revealedAt: isOpen ? null : "2026-01-01T00:00:00.000Z",
    finished: isOpen ? 0 : null,
  })),
  voters: 5,
  guests: 0,
  coaches: [],
  finished: 0,
  mine: { votes: { "DA-1a": { value: 25 } }, finished: [], facilitates: false },
  can: { vote, facilitate: false, join: false, inviteCoach: false, inviteGuests: false },
});

const notAtAll = Object.fromEntries(
  definition.practices
    .filter(({ category, level }) => category === "culture" && (level === "base" || level === "beginner"))
    .map(({ id }) => [id, { value: 0 }]),
);
const above = { category: "culture", level: "intermediate" };
const on = (way: ReturnType<typeof wayIn>) => ("to" in way ? way.to : way.place.present);

describe("an address of a draft", () => {
  test("leads to the result once there is one, and to what changed where one stands on an earlier result", () => {
    expect(ledOn({ ...draft, state: "published" }, { category: "culture" })).toBe("/assessments/a1/result");
    const standing = { ...draft, carried: carriedOf({}) };
    expect(ledOn(standing, {})).toBe("/assessments/a1/again");
    expect(ledOn(standing, { practice: "CO-1a" })).toBeNull();
    expect(ledOn({ ...standing, mode: "votes" }, {})).toBeNull();
    expect(ledOn(draft, {})).toBeNull();
  });

  test("leads to the discussion who has nothing to vote on there", () => {
    const running = votingOn({ design: true }, false);
    const votes = { ...draft, mode: "votes" as const };
    expect(wayIn(votes, running, {})).toEqual({ to: "/assessments/a1/discussion" });
    expect(wayIn(votes, running, { category: "design", level: "base" })).toEqual({ to: "/assessments/a1/discussion" });
    expect(on(wayIn(votes, running, { category: "culture", level: "base" }))).toMatchObject({
      category: { id: "culture" },
    });
  });

  test("ends with one's votes, in the discussion or before publishing, and brings one's votes along", () => {
    const votes = { ...draft, mode: "votes" as const };
    const voting = votingOn({ design: true }, true);
    expect(wayIn(votes, voting, { category: "design", level: "base" })).toMatchObject({
      end: { label: "Finish voting" },
      answers: { "DA-1a": { value: 25 } },
      isShared: false,
      place: { isVote: true },
    });
    expect(wayIn(votes, voting, { category: "culture", level: "base" })).toMatchObject({
      end: { label: "Back to the discussion", address: "/assessments/a1/discussion" },
    });
    expect(wayIn(draft, null, {})).toMatchObject({ end: { label: "Review and publish" }, isShared: true });
    const observed = { ...draft, can: { ...draft.can, answer: false, publish: false } };
    expect(wayIn(observed, null, {})).toMatchObject({ end: { label: "Review" }, isShared: false });
  });

  test("shows nothing of last time where it would lead the votes", () => {
    const votes = { ...draft, mode: "votes" as const, carried: carriedOf({ "DA-1a": { value: 50 } }) };
    const voting = votingOn({ design: true }, true);
    expect(wayIn(votes, voting, { practice: "DA-1a" })).toMatchObject({ carried: null });
    expect(wayIn(votes, voting, { practice: "CO-1a" })).toMatchObject({ carried: { version: "1.0.0" } });
  });

  test("pauses above two levels of not at all, unless somebody looks anyway, may not answer, or the team votes", () => {
    const low = { ...draft, answers: notAtAll };
    expect(wayIn(low, null, above)).toMatchObject({ pause: { after: [{ id: "base" }, { id: "beginner" }] } });
    expect(wayIn(low, null, { ...above, look: "1" })).toMatchObject({ pause: null });
    expect(wayIn({ ...low, can: { ...low.can, answer: false } }, null, above)).toMatchObject({ pause: null });
    expect(wayIn({ ...low, mode: "votes" }, null, above)).toMatchObject({ pause: null });
    // One of them was answered: the screen is not hidden again.
    const said = { ...low, answers: { ...notAtAll, "CO-3a": { value: 25 } } };
    expect(wayIn(said, null, above)).toMatchObject({ pause: null });
  });

  test("pauses on top of an earlier result too, but never over what was said last time", () => {
    const low = { ...draft, answers: notAtAll };
    const below = { ...low, carried: carriedOf(notAtAll) };
    expect(wayIn(below, null, above)).toMatchObject({ pause: { after: [{ id: "base" }, { id: "beginner" }] } });
    // Nothing was said in this draft yet: what was said last time is no answer.
    expect(wayIn({ ...below, answers: {} }, null, above)).toMatchObject({ pause: null });
    const higher = { ...low, carried: carriedOf({ ...notAtAll, "CO-4a": { value: 25 } }) };
    expect(wayIn(higher, null, above)).toMatchObject({ pause: null });
  });
});
