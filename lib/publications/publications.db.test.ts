import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { deleteDraft } from "@/lib/assessments/commands/delete-draft";
import { passOver } from "@/lib/assessments/commands/pass-over";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import type { AnswerInput } from "@/lib/assessments/input";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { listAssessments } from "@/lib/assessments/queries/list-assessments";
import { db } from "@/lib/db/client";
import { AppError, type ErrorCode } from "@/lib/errors";
import { addEvidence } from "@/lib/evidence/commands/add-evidence";
import { builtInModels } from "@/lib/models/catalogue";
import { fileOf } from "@/lib/models/file-of";
import type { Model } from "@/lib/models/types";
import { archiveTeam } from "@/lib/teams/commands/change-team";
import { publishAssessment } from "./commands/publish-assessment";
import { withdrawPublication } from "./commands/withdraw-publication";
import { findPublishPreview } from "./queries/find-publish-preview";
import { getAnswersTable } from "./queries/get-answers-table";
import { findResult, getReport } from "./queries/get-report";
import { getScore } from "./queries/get-score";
import { listHistory } from "./queries/list-history";

const cdmm = ((): Model => {
  const [model] = builtInModels().filter(({ key }) => key === "cdmm");
  if (!model) throw new Error("There is no cdmm.");
  return model;
})();

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

const refusal = (code: ErrorCode): unknown => expect.objectContaining({ code });

/** A draft in which every practice of the category "design" has this value. */
async function draftOf({ lead, teamId }: Organisation, value: number, extra: Record<string, AnswerInput> = {}) {
  const { id } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  const design = cdmm.practices.filter(({ category }) => category === "design");
  const answers = new Map<string, AnswerInput>([
    ...design.map((practice): [string, AnswerInput] => {
      const options = cdmm.answerSets.find((set) => set.id === practice.answerSet)?.options ?? [];
      return [practice.id, { value: options.findLast((option) => option.value <= value)?.value ?? 0 }];
    }),
    ...Object.entries(extra),
  ]);
  for (const [practice, answer] of answers) {
    await saveAnswer(lead, { ...answer, assessmentId: id, practice, revision: 0 });
  }
  return id;
}

type Publishing = { readonly at?: string; readonly share?: "results" | "answers"; readonly notes?: readonly string[] };

async function publish(lead: Viewer, assessmentId: string, { at, share = "results", notes = [] }: Publishing = {}) {
  const input = { assessmentId, share, notes };
  return at === undefined ? publishAssessment(lead, input) : publishAssessment(lead, input, new Date(at));
}

const indexOfDesign = (score: { categories: readonly { id: string; index: number | null }[] }) =>
  score.categories.find(({ id }) => id === "design")?.index;

const changeOfDesign = async ({ lead }: Organisation, assessmentId: string) =>
  (await getReport(lead, { assessmentId })).categories.find(({ id }) => id === "design")?.change;

test("a draft exists for its team alone, whatever others may see elsewhere", async () => {
  const all = await smallOrganisation();
  const input = { assessmentId: await draftOf(all, 50) };
  expect((await getAssessment(all.member, input)).answers).toHaveProperty("DA-1a", { value: 50, revision: 1 });
  for (const viewer of [all.owner, all.manager, all.observer, all.pending, all.stranger]) {
    await expect(getAssessment(viewer, input)).rejects.toEqual(refusal("not_found"));
    await expect(getScore(viewer, input)).rejects.toEqual(refusal("not_found"));
    await expect(getReport(viewer, input)).rejects.toEqual(refusal("not_found"));
    await expect(findPublishPreview(viewer, input)).rejects.toEqual(refusal("not_found"));
  }
  expect((await listAssessments(all.manager, { teamId: all.teamId, limit: 50 })).items).toEqual([]);
  expect((await listAssessments(all.member, { teamId: all.teamId, limit: 50 })).items).toHaveLength(1);
});

test("only what was looked at is published: an answer, a note or evidence that came since is looked at first", async () => {
  const all = await smallOrganisation();
  const { lead, member } = all;
  const one = { assessmentId: await draftOf(all, 50) };
  const notes = ["DA-1a"];
  const seen = async () => (await findPublishPreview(lead, one))?.edition ?? "";
  const publishing = async (edition: string) =>
    publishAssessment(lead, { ...one, share: "answers", notes, seen: edition });
  const stale = await seen();
  await saveAnswer(member, { ...one, practice: "DA-1a", revision: 1, value: 50, note: "Between us." });
  await expect(publishing(stale)).rejects.toEqual(refusal("conflict"));
  const beforeEvidence = await seen();
  await addEvidence(member, { ...one, practice: "DA-1a", title: "Our wiki", date: "2026-01-10" });
  await expect(publishing(beforeEvidence)).rejects.toEqual(refusal("conflict"));
  expect((await getAssessment(lead, one)).state).toBe("draft");
  await publishing(await seen());
  expect((await getAssessment(all.manager, one)).answers?.["DA-1a"]).toMatchObject({ note: "Between us." });
});

test("an archived team publishes nothing, and nothing of its draft changes", async () => {
  const all = await smallOrganisation();
  const { lead, owner, teamId } = all;
  const one = { assessmentId: await draftOf(all, 50) };
  await archiveTeam(owner, { teamId });
  const late = [
    () => publish(lead, one.assessmentId),
    () => addEvidence(lead, { ...one, practice: "DA-1a", title: "Our wiki", date: "2026-01-10" }),
    async () => passOver(await anew(lead), { ...one, category: "design" }),
    async () => saveAnswer(await anew(lead), { ...one, practice: "DA-1a", revision: 1, value: 100 }),
  ];
  for (const command of late) await expect(command()).rejects.toEqual(refusal("conflict"));
});

test("only a lead publishes, once, and only what says something", async () => {
  const all = await smallOrganisation();
  const { id: empty } = await startAssessment(all.lead, { teamId: all.teamId, model: "cdmm", mode: "direct" });
  await expect(publish(all.lead, empty)).rejects.toEqual(refusal("invalid"));
  await saveAnswer(all.lead, { assessmentId: empty, practice: "DA-1a", revision: 0, state: "unknown" });
  await expect(publish(all.lead, empty)).rejects.toEqual(refusal("invalid"));
  await saveAnswer(all.lead, { assessmentId: empty, practice: "DA-1a", revision: 1, value: 50 });
  await expect(publish(all.member, empty)).rejects.toEqual(refusal("forbidden"));
  await expect(publish(all.owner, empty)).rejects.toEqual(refusal("not_found"));
  await publish(all.lead, empty);
  await expect(publish(all.lead, empty)).rejects.toEqual(refusal("conflict"));
  await expect(deleteDraft(all.lead, { assessmentId: empty })).rejects.toEqual(refusal("conflict"));
  expect(await findPublishPreview(all.lead, { assessmentId: empty })).toBeNull();
});

test("what is published is frozen: later answers are refused, and the row cannot be changed", async () => {
  const all = await smallOrganisation();
  const assessmentId = await draftOf(all, 100);
  const before = await getScore(all.lead, { assessmentId });
  const { id } = await publish(all.lead, assessmentId);
  const late = { assessmentId, practice: "DA-1a", revision: 1, value: 0 };
  await expect(saveAnswer(all.lead, late)).rejects.toEqual(refusal("conflict"));
  expect(await getScore(all.manager, { assessmentId })).toEqual(before);
  const key = { organisationId_id: { organisationId: all.organisationId, id } };
  await expect(db.publication.update({ where: key, data: { comment: "better" } })).rejects.toThrow(/frozen/);
  await expect(db.publication.delete({ where: key })).rejects.toThrow(/frozen/);
});

test("withdrawing opens the draft again, and only the team still sees what was withdrawn", async () => {
  const all = await smallOrganisation();
  const assessmentId = await draftOf(all, 100);
  await publish(all.lead, assessmentId);
  await expect(withdrawPublication(all.member, { assessmentId, reason: "x" })).rejects.toEqual(refusal("forbidden"));
  await withdrawPublication(all.lead, { assessmentId, reason: "We were too kind to ourselves." });
  expect((await findResult(all.member, { assessmentId }))?.report.withdrawn).toMatchObject({
    reason: "We were too kind to ourselves.",
    by: "lead",
  });
  for (const viewer of [all.manager, all.owner, all.observer, all.pending]) {
    expect(await findResult(viewer, { assessmentId })).toBeNull();
    await expect(getAssessment(viewer, { assessmentId })).rejects.toEqual(refusal("not_found"));
  }
  expect((await listHistory(all.lead, { teamId: all.teamId, model: "cdmm", limit: 50 })).items).toEqual([]);
  await saveAnswer(all.lead, { assessmentId, practice: "DA-1a", revision: 1, value: 0 });
  await publish(all.lead, assessmentId);
  const again = await getReport(all.manager, { assessmentId });
  expect(again.withdrawn).toBeNull();
  expect(again.before).toBeNull();
  expect(indexOfDesign(again.score)).toBeLessThan(5);
  await expect(withdrawPublication(all.lead, { assessmentId, reason: "Again." })).resolves.toBeUndefined();
  await expect(withdrawPublication(all.lead, { assessmentId, reason: "Twice." })).rejects.toEqual(refusal("conflict"));
});

test("with results only, others get figures and next steps and nothing that tells a single answer", async () => {
  const all = await smallOrganisation();
  const assessmentId = await draftOf(all, 50, {
    "DA-1a": { value: 0, note: "private" },
    "DA-2a": { state: "not_applicable", reason: "not here" },
  });
  await publish(all.lead, assessmentId, { notes: ["DA-1a"] });
  for (const viewer of [all.manager, all.owner, all.observer, all.pending]) {
    const report = await getReport(viewer, { assessmentId });
    expect(report.answers).toBeNull();
    expect(report.askAgain).toEqual([]);
    expect(report.categories.every(({ cells }) => cells === null)).toBe(true);
    expect(report.nextSteps.length).toBeGreaterThan(0);
    expect(report.score.counts).toMatchObject({ notApplicable: 1 });
    expect(JSON.stringify(report)).not.toMatch(/private|not here/);
    expect((await getAssessment(viewer, { assessmentId })).answers).toBeNull();
    await expect(getAnswersTable(viewer, { assessmentId })).rejects.toEqual(refusal("forbidden"));
  }
  const own = await getReport(all.member, { assessmentId });
  expect(own.answers?.find(({ id }) => id === "DA-1a")).toMatchObject({ note: "private", text: "Not at all" });
  expect(own.score).toEqual((await getReport(all.manager, { assessmentId })).score);
});

test("with answers, notes and reasons leave the team only where ticked", async () => {
  const all = await smallOrganisation();
  const assessmentId = await draftOf(all, 50, {
    "DA-1a": { value: 50, note: "=ticked" },
    "DA-1b": { value: 50, note: "private" },
    "DA-2a": { state: "not_applicable", reason: "not here" },
  });
  await publish(all.lead, assessmentId, { share: "answers", notes: ["DA-1a"] });
  const report = await getReport(all.manager, { assessmentId });
  expect(report.answers?.find(({ id }) => id === "DA-1a")?.note).toBe("=ticked");
  expect(report.answers?.find(({ id }) => id === "DA-2a")).toMatchObject({ state: "not_applicable", reason: null });
  expect(report.askAgain).toEqual([]);
  const table = await getAnswersTable(all.observer, { assessmentId });
  expect(table.body).toContain("'=ticked");
  for (const text of [
    JSON.stringify(report),
    table.body,
    JSON.stringify(await getAssessment(all.manager, { assessmentId })),
  ]) {
    expect(text).not.toMatch(/private|not here/);
  }
  expect((await getAnswersTable(all.member, { assessmentId })).body).toMatch(/private/);
});

test("which practices moved is told to others only where both results shared their answers", async () => {
  const all = await smallOrganisation();
  await publish(all.lead, await draftOf(all, 50), { at: "2026-01-10T10:00:00Z", share: "results" });
  const assessmentId = await draftOf(all, 100);
  await publish(all.lead, assessmentId, { at: "2026-04-10T10:00:00Z", share: "answers" });
  const seen = await getReport(all.manager, { assessmentId });
  expect(seen.before?.counts.up).toBeGreaterThan(0);
  expect(seen.before?.movement).toBeNull();
  expect(seen.answers?.every(({ moved }) => moved === null)).toBe(true);
  expect((await getReport(all.lead, { assessmentId })).before?.movement?.up).toContain("DA-1a");
});

test("the change is like for like, and a withdrawal compares what came after anew", async () => {
  const all = await smallOrganisation();
  const months = ["01", "04", "07"];
  const ids: string[] = [];
  for (const [at, value] of [25, 50, 100].entries()) {
    const id = await draftOf(all, value);
    await publish(all.lead, id, { at: `2026-${months[at] ?? ""}-10T10:00:00Z` });
    ids.push(id);
  }
  const [first = "", second = "", third = ""] = ids;
  const reports = await Promise.all(ids.map((assessmentId) => getReport(all.lead, { assessmentId })));
  const [a = 0, b = 0, c = 0] = reports.map(({ score }) => indexOfDesign(score) ?? 0);
  expect(await changeOfDesign(all, first)).toBeNull();
  expect(await changeOfDesign(all, second)).toBeCloseTo(b - a);
  expect(await changeOfDesign(all, third)).toBeCloseTo(c - b);
  expect(reports[2]?.history.map(({ publishedAt }) => publishedAt.slice(5, 7))).toEqual(months);
  await withdrawPublication(all.lead, { assessmentId: second, reason: "Wrong team." });
  expect(await changeOfDesign(all, third)).toBeCloseTo(c - a);
  expect((await getReport(all.lead, { assessmentId: third })).before?.publishedAt).toBe("2026-01-10T10:00:00.000Z");

  const input = { teamId: all.teamId, model: "cdmm", limit: 1 };
  const page = await listHistory(all.manager, input);
  expect(page.items.map(({ publishedAt }) => publishedAt)).toEqual(["2026-01-10T10:00:00.000Z"]);
  const rest = await listHistory(all.manager, { ...input, after: page.next ?? "" });
  expect(rest.items.map(({ assessmentId }) => assessmentId)).toEqual([third]);
  expect(rest.next).toBeNull();
});

test("a new version of the model is compared on what both have, and shows in the history", async () => {
  const all = await smallOrganisation();
  await publish(all.lead, await draftOf(all, 100), { at: "2026-01-10T10:00:00Z" });
  const { id: modelId } = await db.model.findFirstOrThrow({
    where: { organisationId: all.organisationId, key: "cdmm" },
    select: { id: true },
  });
  const extra = {
    id: "DA-1z",
    category: "design",
    level: "base",
    statement: "Something new is in place.",
    answerSet: "yes-no",
  };
  const file = fileOf(cdmm);
  const definition: unknown = JSON.parse(
    JSON.stringify({ ...file, version: "1.1.0", practices: [...file.practices, extra] }),
  );
  await db.modelVersion.create({
    data: {
      organisationId: all.organisationId,
      modelId,
      version: "1.1.0",
      definition: definition as object,
      contentHash: "another",
    },
  });
  const assessmentId = await draftOf(all, 100, { "DA-1z": { value: 0 } });
  await publish(all.lead, assessmentId, { at: "2026-04-10T10:00:00Z" });
  const report = await getReport(all.lead, { assessmentId });
  expect(report.model.version).toBe("1.1.0");
  expect(indexOfDesign(report.score)).toBeLessThan(5);
  expect(await changeOfDesign(all, assessmentId)).toBe(0);
  expect(report.history.map(({ version }) => version)).toEqual(["1.0.0", "1.1.0"]);
});

test("what was said last time is proposed to the next assessment, and counts only once it is confirmed", async () => {
  const all = await smallOrganisation();
  const first = await draftOf(all, 100, { "CO-1a": { value: 50, note: "one note" } });
  const start = { teamId: all.teamId, model: "cdmm", mode: "direct" } as const;
  await publish(all.lead, first, { at: "2026-01-10T10:00:00Z", share: "answers", notes: ["CO-1a"] });
  const { id } = await startAssessment(all.lead, { ...start, carryOver: true });
  const draft = await getAnswering(all.member, { assessmentId: id });
  expect(draft.carried).toMatchObject({ publishedAt: "2026-01-10T10:00:00.000Z", version: "1.0.0" });
  expect(draft.carried?.answers["CO-1a"]).toEqual({
    answer: { value: 50, note: "one note" },
    change: "unchanged",
    statement: null,
    place: null,
  });
  expect(draft.answers).toEqual({});
  expect((await getScore(all.lead, { assessmentId: id })).overall.assessed).toBe(0);
  await saveAnswer(all.lead, { value: 50, assessmentId: id, practice: "CO-1a", revision: 0 });
  await publish(all.lead, id, { at: "2026-04-10T10:00:00Z" });
  expect((await getScore(all.lead, { assessmentId: id })).counts.answered).toBe(1);

  // A result that was withdrawn proposes nothing; without being asked for, nothing is proposed at all.
  await withdrawPublication(all.lead, { assessmentId: id, reason: "a slip" });
  await db.assessment.update({
    where: { organisationId_id: { organisationId: all.organisationId, id } },
    data: { state: "published" },
  });
  const third = await startAssessment(all.lead, { ...start, carryOver: true });
  expect((await getAnswering(all.lead, { assessmentId: third.id })).carried?.publishedAt).toBe(
    "2026-01-10T10:00:00.000Z",
  );
  await deleteDraft(all.lead, { assessmentId: third.id });
  const fourth = await startAssessment(all.lead, start);
  expect((await getAnswering(all.lead, { assessmentId: fourth.id })).carried).toBeNull();
});

test("before publishing the team sees who will see it, by name, and each note that may be shared", async () => {
  const all = await smallOrganisation();
  const assessmentId = await draftOf(all, 50, { "DA-1a": { value: 50, note: "one note" } });
  const preview = await findPublishPreview(all.member, { assessmentId });
  expect(preview?.audience).toEqual({
    managers: [{ name: "manager", unit: all.manager.organisationName }],
    admins: ["owner"],
    observers: ["observer", "pending member"],
  });
  expect(preview?.notes.map(({ practice, text }) => [practice, text])).toEqual([["DA-1a", "one note"]]);
  expect(preview?.can).toMatchObject({ publish: false, answer: true });
  expect(preview?.open.every(({ category }) => category !== "design")).toBe(true);
});

let one: Organisation;
let other: Organisation;
let published: string;

beforeAll(async () => {
  one = await smallOrganisation();
  other = await smallOrganisation();
  published = await draftOf(one, 50);
  await publish(one.lead, published, { share: "answers" });
});

test("nothing of another organisation exists", async () => {
  const input = { assessmentId: published };
  for (const viewer of [other.owner, other.lead, other.manager, one.stranger]) {
    const asked: (() => Promise<unknown>)[] = [
      () => getAssessment(viewer, input),
      () => getReport(viewer, input),
      () => getScore(viewer, input),
      () => getAnswersTable(viewer, input),
      () => listHistory(viewer, { teamId: one.teamId, model: "cdmm", limit: 50 }),
      () => listAssessments(viewer, { teamId: one.teamId, limit: 50 }),
      () => withdrawPublication(viewer, { ...input, reason: "Mine." }),
      () => publishAssessment(viewer, { ...input, share: "answers", notes: [] }),
    ];
    for (const ask of asked) await expect(ask()).rejects.toBeInstanceOf(AppError);
    for (const ask of asked) await expect(ask()).rejects.toEqual(refusal("not_found"));
  }
});
