import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/types";
import { askedAgain } from "./asked";
import { carriedOver } from "./carried";
import type { AnswerView } from "./types";

const cdmm = builtInModels().find(({ key }) => key === "cdmm");
if (!cdmm) throw new Error("cdmm is missing.");
const model: Model = cdmm;

const again = (answers: Parameters<typeof carriedOver>[1], later: Model, told: Parameters<typeof askedAgain>[1] = {}) =>
  askedAgain({ earlier: model, answers, later, proposals: carriedOver(model, answers, later) }, told);
const all = (answer: AnswerView) => Object.fromEntries(model.practices.map(({ id }) => [id, answer]));

/** The model with one practice changed. */
const withPractice = (id: string, change: Partial<Model["practices"][number]>): Model => ({
  ...model,
  practices: model.practices.map((practice) => (practice.id === id ? { ...practice, ...change } : practice)),
});

test("what nothing speaks against is confirmed with the rest, notes and all", () => {
  const answers = { ...all({ value: 100, revision: 3 }), "CO-1a": { value: 0, note: "weekly", revision: 1 } };
  const { asked, rest } = again(answers, model);
  expect(asked).toEqual({});
  expect(Object.keys(rest)).toHaveLength(model.practices.length);
  expect(rest["CO-1a"]).toEqual({ value: 0, note: "weekly" });
});

test("a practice is asked or confirmed, never both and never neither", () => {
  const answers = {
    ...all({ value: 100 }),
    "CO-1a": { state: "unknown" as const },
    "CO-1b": { state: "skipped" as const },
  };
  const { asked, rest } = again(answers, withPractice("CO-1c", { statement: "Another one." }), {
    expired: ["CO-2a"],
  });
  const both = [...Object.keys(asked), ...Object.keys(rest)].toSorted();
  expect(both).toEqual(model.practices.map(({ id }) => id).toSorted());
});

test("what was open or unknown is asked, and what was passed over stays assumed", () => {
  const answers = {
    ...all({ value: 100 }),
    "CO-1a": { state: "unknown" as const },
    "CO-1b": { state: "unanswered" as const },
    "CO-2a": { state: "skipped" as const },
    "CO-2b": { state: "not_applicable" as const, reason: "One team only" },
  };
  const { asked, rest } = again(answers, model);
  expect(asked).toEqual({ "CO-1a": ["unknown"], "CO-1b": ["open"] });
  expect(rest["CO-2a"]).toEqual({ state: "skipped" });
  expect(rest["CO-2b"]).toEqual({ state: "not_applicable", reason: "One team only" });
});

test("what changed in a new version is asked, by its reason", () => {
  const reworded = withPractice("CO-1a", { statement: "Another one." });
  const moved = withPractice("CO-2a", { level: "intermediate" });
  const renamed = withPractice("CO-1b", { id: "CO-1z" });
  const answers = all({ value: 100 });
  expect(again(answers, reworded).asked).toEqual({ "CO-1a": ["reworded"] });
  expect(again(answers, moved).asked).toEqual({ "CO-2a": ["moved"] });
  expect(again(answers, renamed).asked).toEqual({ "CO-1z": ["new"] });
});

test("expired evidence and votes that lay apart are asked, also where the practice has another id now", () => {
  const renamed = withPractice("CO-1b", { id: "CO-1z", replaces: ["CO-1b"] });
  const told = { expired: ["CO-1b"], disagreed: ["CO-1b", "CO-1a"] };
  expect(again(all({ value: 100 }), renamed, told).asked).toEqual({
    "CO-1a": ["disagreed"],
    "CO-1z": ["expired", "disagreed"],
  });
});

test("an answer with an option that is gone is asked, not confirmed", () => {
  const { asked, rest } = again({ ...all({ value: 100 }), "CO-1a": { value: 42 } }, model);
  expect(asked).toEqual({ "CO-1a": ["open"] });
  expect(rest["CO-1a"]).toBeUndefined();
});
