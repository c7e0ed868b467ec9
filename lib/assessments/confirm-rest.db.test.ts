import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { importModel } from "@/lib/catalogue/commands/import-model";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { getReport } from "@/lib/publications/queries/get-report";
import { getScore } from "@/lib/publications/queries/get-score";
import { listHistory } from "@/lib/publications/queries/list-history";
import { confirmRest, reopenRest } from "./commands/confirm-rest";
import { takeUp } from "./commands/pass-over";
import { saveAnswer } from "./commands/save-answer";
import { startAssessment } from "./commands/start-assessment";
import { getAnswering } from "./queries/get-answering";
import { getAssessment } from "./queries/get-assessment";

/** A second assessment of a team that published one, and the ids of what it said: culture in part, design not at all. */
async function secondDraft() {
  const all = await smallOrganisation();
  const start = { teamId: all.teamId, model: "cdmm", mode: "direct" } as const;
  const { id: first } = await startAssessment(all.lead, start);
  const said = [
    { practice: "CO-1a", value: 50, note: "weekly" },
    { practice: "CO-1b", value: 100 },
    { practice: "CO-1c", state: "unknown" },
    { practice: "CO-2a", state: "skipped" },
    { practice: "CO-2b", state: "not_applicable", reason: "One team only" },
  ] as const;
  for (const answer of said) await saveAnswer(all.lead, { ...answer, assessmentId: first, revision: 0 });
  await publishAssessment(
    all.lead,
    { assessmentId: first, share: "answers", notes: [] },
    new Date("2026-01-10T10:00:00Z"),
  );
  const { id: assessmentId } = await startAssessment(all.lead, { ...start, carryOver: true });
  return { ...all, assessmentId };
}

test("what was passed over last time and confirmed as before can be taken up again, and is as before no longer", async () => {
  const { lead, assessmentId } = await secondDraft();
  const input = { assessmentId, category: "culture" };
  await confirmRest(lead, input);
  expect(await takeUp(lead, input)).toEqual({ unanswered: 1 });
  expect((await getAssessment(lead, { assessmentId })).answers?.["CO-2a"]).toEqual({
    state: "unanswered",
    revision: 2,
  });
});

test("the rest of a category is confirmed in one step, marked, and opened again; what was answered since stays", async () => {
  const { lead, member, assessmentId } = await secondDraft();
  const stranger = (await smallOrganisation()).lead;
  const draft = await getAnswering(lead, { assessmentId });
  expect(draft.carried?.asked["CO-1c"]).toEqual(["unknown"]);
  expect(draft.carried?.asked["CO-3a"]).toEqual(["open"]);
  expect(Object.keys(draft.carried?.rest ?? {})).toEqual(["CO-1a", "CO-1b", "CO-2a", "CO-2b"]);

  await saveAnswer(member, { assessmentId, practice: "CO-1b", revision: 0, value: 25 });
  // Cleared again: it has a row, and is confirmed like the others.
  await saveAnswer(member, { assessmentId, practice: "CO-1a", revision: 0, value: 25 });
  await saveAnswer(member, { assessmentId, practice: "CO-1a", revision: 1, state: "unanswered" });
  const input = { assessmentId, category: "culture" };
  await expect(confirmRest(stranger, input)).rejects.toMatchObject({ code: "not_found" });
  expect(await confirmRest(member, { assessmentId, category: "design" })).toEqual({ confirmed: 0 });
  expect(await confirmRest(member, input)).toEqual({ confirmed: 3 });
  expect(await confirmRest(member, input)).toEqual({ confirmed: 0 });
  expect((await getAssessment(lead, { assessmentId })).answers).toEqual({
    "CO-1a": { value: 50, note: "weekly", revision: 3, carried: true },
    "CO-1b": { value: 25, revision: 1 },
    "CO-2a": { state: "skipped", revision: 1, carried: true },
    "CO-2b": { state: "not_applicable", reason: "One team only", revision: 1, carried: true },
  });
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 3, value: 100 });
  expect((await getAssessment(lead, { assessmentId })).answers?.["CO-1a"]).toEqual({ value: 100, revision: 4 });

  expect(await reopenRest(lead, input)).toEqual({ unanswered: 2 });
  const { progress } = await getAssessment(lead, { assessmentId });
  expect([progress.answered, progress.skipped, progress.notApplicable]).toEqual([2, 0, 0]);
});

test("a draft that stands on no result has nothing to confirm", async () => {
  const { lead, teamId } = await smallOrganisation();
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await expect(confirmRest(lead, { assessmentId, category: "culture" })).rejects.toMatchObject({ code: "conflict" });
});

test("what was confirmed counts like any answer, and is marked in result and history", async () => {
  const all = await secondDraft();
  const { lead, manager, teamId, assessmentId } = all;
  await saveAnswer(lead, { assessmentId, practice: "CO-1c", revision: 0, value: 100 });
  await confirmRest(lead, { assessmentId, category: "culture" });
  await publishAssessment(lead, { assessmentId, share: "answers", notes: [] }, new Date("2026-04-10T10:00:00Z"));
  expect((await getScore(manager, { assessmentId })).counts).toMatchObject({
    answered: 3,
    skipped: 1,
    notApplicable: 1,
  });
  const report = await getReport(manager, { assessmentId });
  const sentence = "4 of 5 answers were confirmed as before, in one step per category, without being asked again.";
  expect(report.confirmed).toBe(sentence);
  expect(report.caveats).toContain(sentence);
  expect(report.answers?.filter(({ carried }) => carried).map(({ id }) => id)).toEqual([
    "CO-1a",
    "CO-1b",
    "CO-2a",
    "CO-2b",
  ]);
  expect(report.history.map(({ carried }) => carried)).toEqual([0, 4]);
  const { items } = await listHistory(manager, { teamId, model: "cdmm", limit: 50 });
  expect(items.map(({ carried }) => carried)).toEqual([0, 4]);
});

test("what was written and ticked this time outlives confirming, and taking that back", async () => {
  const { lead, assessmentId } = await secondDraft();
  const input = { assessmentId, category: "culture" };
  const stateOf = async () => (await getAssessment(lead, { assessmentId })).answers?.["CO-1a"];
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, state: "unanswered", note: "since Monday" });
  await confirmRest(lead, input);
  expect(await stateOf()).toEqual({ value: 50, note: "since Monday", revision: 2, carried: true });
  await reopenRest(lead, input);
  expect(await stateOf()).toEqual({ state: "unanswered", note: "since Monday", revision: 3 });
  // What came from last time goes with it.
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 3, state: "unanswered" });
  await confirmRest(lead, input);
  expect(await stateOf()).toEqual({ value: 50, note: "weekly", revision: 5, carried: true });
  await reopenRest(lead, input);
  expect(await stateOf()).toEqual({ state: "unanswered", revision: 6 });
});

test("criteria that were ticked this time outlive both, too", async () => {
  const { owner, lead, teamId } = await smallOrganisation();
  const practices = [
    { id: "a", category: "all", level: "one", statement: "We do it.", criteria: ["written down", "known to all"] },
  ];
  const [levels, categories] = [[{ id: "one", number: 1, name: "One" }], [{ id: "all", name: "All" }]];
  const model = { format: "altimeter.model/1", key: "ours", version: "1.0.0", title: "Ours", levels, categories };
  await importModel(owner, Buffer.from(JSON.stringify({ ...model, practices })));
  const start = { teamId, model: "ours", mode: "direct" } as const;
  const { id: first } = await startAssessment(lead, start);
  await saveAnswer(lead, { assessmentId: first, practice: "a", revision: 0, value: 100, criteria: [0, 1] });
  await publishAssessment(lead, { assessmentId: first, share: "answers", notes: [] });
  const { id: assessmentId } = await startAssessment(lead, { ...start, carryOver: true });
  const input = { assessmentId, category: "all" };
  const stateOf = async () => (await getAssessment(lead, { assessmentId })).answers?.["a"];

  await confirmRest(lead, input);
  expect(await stateOf()).toEqual({ value: 100, criteria: [0, 1], revision: 1, carried: true });
  await reopenRest(lead, input);
  expect(await stateOf()).toEqual({ state: "unanswered", revision: 2 });
  await saveAnswer(lead, { assessmentId, practice: "a", revision: 2, state: "unanswered", criteria: [1] });
  await confirmRest(lead, input);
  expect(await stateOf()).toEqual({ value: 100, criteria: [1], revision: 4, carried: true });
  await reopenRest(lead, input);
  expect(await stateOf()).toEqual({ state: "unanswered", criteria: [1], revision: 5 });
});

test("who says on purpose what was confirmed together ends its mark; a screen that was only posted again does not", async () => {
  const { lead, assessmentId } = await secondDraft();
  await confirmRest(lead, { assessmentId, category: "culture" });
  const one = { assessmentId, practice: "CO-1b", value: 100 } as const;
  const stateOf = async (practice: string) => (await getAssessment(lead, { assessmentId })).answers?.[practice];
  expect(await saveAnswer(lead, { ...one, revision: 1 }, { isMeant: false })).toEqual({ revision: 1 });
  expect(await stateOf("CO-1b")).toEqual({ value: 100, revision: 1, carried: true });
  expect(await saveAnswer(lead, { ...one, revision: 1 })).toEqual({ revision: 2 });
  expect(await stateOf("CO-1b")).toEqual({ value: 100, revision: 2 });
  // Sent once more it is a retry.
  expect(await saveAnswer(lead, { ...one, revision: 1 })).toEqual({ revision: 2 });
  // Who had not seen that it was confirmed, and says the same, overwrites nothing.
  const other = { assessmentId, practice: "CO-2b", state: "not_applicable", reason: "One team only" } as const;
  expect(await saveAnswer(lead, { ...other, revision: 0 })).toEqual({ revision: 2 });
  expect(await stateOf("CO-2b")).toEqual({ state: "not_applicable", reason: "One team only", revision: 2 });
});
