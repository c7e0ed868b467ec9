import { expect, test } from "vitest";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { changeOf } from "@/lib/scoring/change";
import { scoreOf } from "@/lib/scoring/score";
import { answersOfViews } from "@/lib/assessments/rules";
import type { FrozenAnswers } from "@/lib/publications/rules";
import type { Aim } from "@/lib/targets/types";
import { targetLine } from "@/lib/targets/words";
import { reportOf } from "./build";
import { noStepsText } from "./sentences";
import type { ReportSource } from "./types";

const model = modelFrom({
  title: "A small model",
  source: { title: "Some article", authors: ["One", "Two"], year: 2013 },
  attribution: "Inspired by some article.",
  levels: [
    { id: "base", number: 1, name: "Base" },
    { id: "beginner", number: 2, name: "Beginner" },
  ],
  categories: [
    { id: "build", name: "Build" },
    { id: "test", name: "Test" },
  ],
  practices: [
    { id: "b1", category: "build", level: "base", statement: "Builds are scripted.", of: "builds", how: "Script one." },
    { id: "b2", category: "build", level: "beginner", statement: "Builds run nightly.", requires: ["b1"] },
    { id: "t1", category: "test", level: "base", statement: "There are tests." },
    { id: "t2", category: "test", level: "beginner", statement: "Tests run in the pipeline.", requires: ["b2"] },
    { id: "t3", category: "test", level: "beginner", statement: "Nobody skips tests.", direction: "fact" },
  ],
});

const edition = (id: string, publishedAt: string, answers: FrozenAnswers) => ({
  id,
  assessmentId: `${id}-assessment`,
  publishedAt,
  model,
  answers,
  score: scoreOf(model, answersOfViews(answers)),
  share: "answers" as const,
});

const before = edition("one", "2026-03-30T10:00:00.000Z", { b1: { value: 50 }, t1: { value: 100 } });
const now = edition("two", "2026-06-30T10:00:00.000Z", {
  b1: { value: 100 },
  b2: { value: 0 },
  t1: { value: 100, note: "We counted.", shared: true },
  t2: { value: 50, note: "Not for others." },
  t3: { value: 25 },
});

const source: ReportSource = {
  ...now,
  organisation: "Demo",
  timeZone: "UTC",
  readAt: "2027-01-15T09:00:00.000Z",
  team: { id: "team", name: "Checkout", unit: "Commerce" },
  publishedBy: "Lead",
  withdrawn: null,
  participants: 5,
  comment: null,
  isLatest: true,
  actions: [],
  marks: [],
  changes: changeOf({
    older: { model, answers: answersOfViews(before.answers) },
    newer: { model, answers: answersOfViews(now.answers) },
  }),
  before,
  earlier: [{ id: "one", publishedAt: before.publishedAt, version: "1.0.0", carried: 0, categories: [] }],
  targets: new Map(),
  insider: true,
};

const aimAt = (level: string, text: string): Aim => ({
  level: { id: level, name: level },
  on: "2027-03-31",
  reason: "This is enough for us",
  reasonBy: "Lead",
  by: "Lead",
  at: "2026-07-01T10:00:00.000Z",
  progress: { state: "reached", toGo: null, of: null, text },
});

test("a category at its target says so, and what lifts it alone comes last", () => {
  const both = { ...source, answers: { b1: { value: 100 }, b2: { value: 0 }, t1: { value: 50 }, t2: { value: 0 } } };
  const score = scoreOf(model, answersOfViews(both.answers));
  const steps = (targets: ReportSource["targets"]) =>
    reportOf({ ...both, score, targets }).nextSteps.map(({ id }) => id);
  expect(steps(new Map())).toEqual(["b2", "t1"]);
  expect(steps(new Map([["build", aimAt("base", "Reached.")]]))).toEqual(["t1", "b2"]);
  expect(steps(new Map([["build", aimAt("no longer there", "")]]))).toEqual(["b2", "t1"]);
  const { categories } = reportOf({ ...both, score, targets: new Map([["build", aimAt("base", "Reached.")]]) });
  expect(categories.map(({ target }) => target && targetLine(target))).toEqual([
    "Target: base by 31 March 2027. Reached.",
    null,
  ]);
});

test("where every step is set aside it does not say that nothing is left to climb", () => {
  const mark = { practice: "b2", kind: "not_now", reason: "Later", by: "Lead", at: now.publishedAt } as const;
  const report = reportOf({ ...source, marks: [mark] });
  expect([report.nextSteps, report.setAside.map(({ id }) => id)]).toEqual([[], ["b2"]]);
  expect(noStepsText(report)).toBe("Every next step is set aside for now.");
});

test("next steps come with what they are good for, and the whole in a sentence", () => {
  const report = reportOf(source);
  expect(report.nextSteps.map(({ id, detail }) => [id, detail])).toEqual([
    ["b2", "Brings Build to Beginner. With one other, the shortest way to Beginner in Test."],
  ]);
  expect(report.whole).toBe("The whole stands at Base; Build and Test keep it there.");
  expect(report.categories.map(({ caption }) => caption)).toEqual(["Base · 1.0 of 2", "Base · 1.5 of 2"]);
});

test("what held back the last time is said with how much of it still does", () => {
  const { before: then } = reportOf(source);
  const held = before.score.categories.map(({ heldBackBy }) => heldBackBy?.practices ?? []);
  const now = reportOf(source).score.categories.map(({ heldBackBy }) => heldBackBy?.practices ?? []);
  expect(then?.heldBack.map(({ practices, still }) => [practices, still])).toEqual(
    held.map((practices, at) => [practices.length, practices.filter((id) => now[at]?.includes(id)).length]),
  );
  expect(then?.heldBackText).toMatch(
    /^Then \d practices? held back Build at \w+, .*; \d practices? held back Test at /,
  );
});

test("what moved is counted and named, and stands beside each answer", () => {
  const { before: then, answers, history } = reportOf(source);
  expect(then?.summary).toBe("1 practice up, 0 down, 1 the same, 2 answered only once.");
  expect(answers?.map(({ id, text, moved, scored }) => [id, text, moved, scored])).toEqual([
    ["b1", "For most or all", "up", true],
    ["b2", "Not at all", null, true],
    ["t1", "For most or all", null, true],
    ["t2", "For at least half", null, true],
    ["t3", "For some", null, false],
  ]);
  expect(history.map(({ id }) => id)).toEqual(["one", "two"]);
});

test("the team is asked again where something stands on what is at zero", () => {
  expect(reportOf(source).askAgain.map(({ practice, prerequisite }) => [practice.id, prerequisite.id])).toEqual([
    ["t2", "b2"],
  ]);
});

test("another reader gets no question, and of the notes only what was ticked", () => {
  const { askAgain, answers } = reportOf({ ...source, insider: false });
  expect(askAgain).toEqual([]);
  expect(answers?.map(({ note }) => note)).toEqual([null, null, "We counted.", null, null]);
});

test("every reader learns how many answers had living evidence, and gets only the evidence that was ticked", () => {
  const piece = (id: string, validUntil: string) => [{ id, title: id, date: "2026-01-01", validUntil }];
  const answers = {
    ...source.answers,
    t1: { value: 100, evidence: piece("open", "2026-12-31"), evidenceShared: true },
    t2: { value: 50, evidence: piece("kept", "2027-12-31") },
  };
  const team = reportOf({ ...source, publishedAt: "2026-12-31T09:00:00.000Z", answers });
  const reader = reportOf({ ...source, publishedAt: "2026-12-31T09:00:00.000Z", answers, insider: false });
  const idsOf = ({ answers: all }: typeof team) => all?.flatMap(({ evidence }) => evidence.map(({ id }) => id));
  expect([idsOf(team), idsOf(reader)]).toEqual([["open", "kept"], ["open"]]);
  expect(reader.evidence).toEqual(team.evidence);
  expect(reader.evidence).toMatchObject({ published: { living: 2 }, today: { living: 1, on: "2027-01-15" } });
  expect(JSON.stringify(reportOf({ ...source, answers, share: "results", insider: false }))).not.toContain("kept");
});

test("with results only, another reader gets the same figures and no answer", () => {
  const team = reportOf(source);
  const reader = reportOf({ ...source, share: "results", insider: false });
  expect(reader.answers).toBeNull();
  expect(reader.before?.movement).toBeNull();
  expect(reader.categories.map(({ cells }) => cells)).toEqual([null, null]);
  expect([reader.score, reader.nextSteps, reader.strata, reader.whole]).toEqual([
    team.score,
    team.nextSteps,
    team.strata,
    team.whole,
  ]);
});

test("the caveats say who spoke, the rule and whose it is, what is open and what it is not for", () => {
  const open = edition("three", now.publishedAt, { b1: { value: 100 }, b2: { state: "unknown" }, t1: { value: 100 } });
  const { caveats, whole, counted, categories } = reportOf({ ...source, ...open, participants: null });
  expect(caveats.join("\n")).toMatch(/how many took part was not said/);
  expect(caveats.join("\n")).toMatch(/reach 80\u00a0%.*This rule is ours, not the authors’/);
  expect(caveats.join("\n")).toMatch(/2 of 4 practices \(50\u00a0%\) are unknown or unanswered/);
  expect(caveats.join("\n")).toMatch(/must not be used to compare or rank teams/);
  expect(caveats.at(-1)).toBe("Inspired by some article.");
  expect(counted).toBe("2 answered, 1 unknown, 1 unanswered, of 4 practices.");
  expect(whole).toBe(
    "The whole stands at Base at least. Beginner cannot be told yet for the whole: answers are open in Build and Test.",
  );
  expect(categories[0]?.remarks).toEqual(["Beginner cannot be told yet: 1 open answer."]);
  expect(categories[0]?.caption).toBe("Base · 1.0 of 2 (1.0 to 2.0)");
});

test("a model without a rule for levels has no rule, no level and no label", () => {
  const flat = { ...model, gate: null };
  const report = reportOf({ ...source, model: flat, score: scoreOf(flat, answersOfViews(now.answers)) });
  expect(report.model.rule).toBeNull();
  expect(report.categories.map(({ caption }) => caption)).toEqual(["1.0 of 2", "1.5 of 2"]);
  expect(report.nextSteps.map(({ id }) => id)).toEqual(["b2"]);
});

test("across versions of the model the movement says on what it is told, and a full category that nothing holds it", () => {
  const all = Object.fromEntries(model.practices.map(({ id }) => [id, { value: 100 }]));
  const full = edition("four", now.publishedAt, { ...all, t1: { state: "unknown" } });
  const report = reportOf({ ...source, ...full, model: { ...model, version: "1.1.0" } });
  expect(report.before?.summary).toMatch(/It was version 1\.0\.0 then and is 1\.1\.0 now/);
  expect(report.categories.map(({ remarks }) => remarks)).toEqual([
    ["Every level of it holds."],
    ["Base cannot be told yet: 1 open answer.", "Higher practices stand on a lower level that does not hold yet."],
  ]);
});
