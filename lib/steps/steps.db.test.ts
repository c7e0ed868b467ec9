import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { getReport } from "@/lib/publications/queries/get-report";
import { markStep, unmarkStep } from "./commands/mark-step";
import { markStepInput } from "./input";
import { listMarks } from "./queries/list-marks";
import { listNeeds } from "./queries/list-needs";

async function publish(lead: Viewer, teamId: string, value: number) {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, value });
  await saveAnswer(lead, { assessmentId, practice: "BD-1a", revision: 0, value: 0 });
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] });
  return assessmentId;
}

async function withResult() {
  const people = await smallOrganisation();
  const { organisationId, lead, teamId } = people;
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { organisationId, teams: { some: { id: teamId } } },
    select: { id: true },
  });
  const assessmentId = await publish(lead, teamId, 0);
  const about = { teamId, model: "cdmm", practice: "CO-1a" };
  const setAside = markStepInput.parse({ ...about, kind: "not_now", reason: "After the move" });
  const help = markStepInput.parse({ ...about, kind: "need_help", reason: "Two days of the platform team" });
  return { ...people, unitId, assessmentId, about, setAside, help };
}

const idsOf = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id);

test("a step set aside leaves the next steps for everybody, and the next one takes its place; why stays inside", async () => {
  const { lead, manager, assessmentId, about, setAside } = await withResult();
  const before = await getReport(lead, { assessmentId });
  expect(idsOf(before.nextSteps)).toContain("CO-1a");
  await markStep(lead, setAside);
  const inside = await getReport(lead, { assessmentId });
  const outside = await getReport(manager, { assessmentId });
  expect(idsOf(inside.nextSteps)).toEqual(idsOf(before.nextSteps).filter((id) => id !== "CO-1a"));
  expect(idsOf(outside.nextSteps)).toEqual(idsOf(inside.nextSteps));
  expect(inside.setAside).toMatchObject([{ id: "CO-1a", reason: "After the move", by: lead.name }]);
  expect(outside.setAside).toMatchObject([{ id: "CO-1a", reason: null }]);
  expect(JSON.stringify([outside, await listMarks(manager, about)])).not.toContain("After the move");
  // The shortest way is what it is.
  expect(inside.climb).toEqual(before.climb);
  await unmarkStep(lead, about);
  expect(idsOf((await getReport(lead, { assessmentId })).nextSteps)).toEqual(idsOf(before.nextSteps));
});

test("help that is wanted is seen with the result, and by the unit until the practice is in place", async () => {
  const { lead, manager, teamId, unitId, assessmentId, help } = await withResult();
  const needs = async () => (await listNeeds(manager, { unitId, model: "cdmm" })).items;
  expect(await needs()).toEqual([]);
  await markStep(lead, help);
  const seen = (await getReport(manager, { assessmentId })).nextSteps.find(({ id }) => id === "CO-1a");
  expect(seen?.help).toEqual({ reason: "Two days of the platform team" });
  expect(await needs()).toMatchObject([
    { practice: "CO-1a", teams: [{ id: teamId, reason: "Two days of the platform team" }] },
  ]);
  const later = await publish(lead, teamId, 100);
  expect(await needs()).toEqual([]);
  // An earlier result says nothing of today.
  expect((await getReport(lead, { assessmentId })).nextSteps.every((step) => step.help === null)).toBe(true);
  await withdrawPublication(lead, { assessmentId: later, reason: "Typed in the wrong room." });
  expect(await needs()).toHaveLength(1);
});

test("what is marked stays to be taken back while the practice is not in place, also where it is no next step", async () => {
  const { lead, manager, unitId, teamId, assessmentId, about, help, setAside } = await withResult();
  const { nextSteps } = await getReport(lead, { assessmentId });
  const later = "CO-5a";
  expect(idsOf(nextSteps)).not.toContain(later);
  await markStep(lead, { ...help, practice: later });
  const seen = async (viewer: Viewer) => {
    const report = await getReport(viewer, { assessmentId });
    return [idsOf(report.otherHelp), idsOf(report.setAside)];
  };
  expect((await listNeeds(manager, { unitId, model: "cdmm" })).items).toMatchObject([{ practice: later }]);
  expect([await seen(lead), await seen(manager)]).toEqual([
    [[later], []],
    [[later], []],
  ]);
  await markStep(lead, { ...setAside, practice: later });
  // Others are not told by it that the practice is lacking.
  expect([await seen(lead), await seen(manager)]).toEqual([
    [[], [later]],
    [[], []],
  ]);
  expect((await listMarks(manager, about)).items).toEqual([]);
  expect((await listMarks(lead, about)).items).toMatchObject([{ practice: later }]);
  await unmarkStep(lead, { ...about, practice: later });
  expect(await seen(lead)).toEqual([[], []]);
  // In place, there is nothing left to say.
  await markStep(lead, help);
  await publish(lead, teamId, 100);
  expect((await listMarks(manager, about)).items).toEqual([]);
});

test("a mark needs a result that stands, and others read it with that result alone", async () => {
  const { lead, teamId, organisationId } = await smallOrganisation();
  const early = markStepInput.parse({ teamId, model: "cdmm", practice: "CO-1a", kind: "need_help" });
  await expect(markStep(lead, early)).rejects.toMatchObject({ code: "conflict" });
  expect(await db.stepMark.count({ where: { organisationId } })).toBe(0);

  const { member, manager, observer, assessmentId, about, help, ...other } = await withResult();
  await markStep(other.lead, help);
  for (const viewer of [member, manager, observer]) {
    expect((await listMarks(viewer, about)).items).toMatchObject([{ practice: "CO-1a", reason: help.reason }]);
  }
  await withdrawPublication(other.lead, { assessmentId, reason: "Typed in the wrong room." });
  for (const viewer of [manager, observer]) expect((await listMarks(viewer, about)).items).toEqual([]);
  expect((await listMarks(member, about)).items).toHaveLength(1);
  await expect(markStep(other.lead, help)).rejects.toMatchObject({ code: "conflict" });
  await unmarkStep(other.lead, about);
  expect((await listMarks(member, about)).items).toEqual([]);
});

test("only leads decide on steps; strangers and siblings' managers see nothing", async () => {
  const { lead, member, manager, observer, unitId, about, help } = await withResult();
  for (const viewer of [member, manager, observer]) {
    await expect(markStep(viewer, help)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unmarkStep(viewer, about)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(markStep(lead, { ...help, practice: "nothing" })).rejects.toMatchObject({ code: "not_found" });
  await markStep(lead, help);
  const other = await smallOrganisation();
  await expect(markStep(other.lead, help)).rejects.toMatchObject({ code: "not_found" });
  await expect(listMarks(other.lead, about)).rejects.toMatchObject({ code: "not_found" });
  await expect(listNeeds(other.manager, { unitId, model: "cdmm" })).rejects.toMatchObject({ code: "not_found" });
  await expect(listNeeds(lead, { unitId, model: "cdmm" })).rejects.toMatchObject({ code: "not_found" });
  const nowhere = { ...manager, units: [] };
  await expect(listNeeds(nowhere, { unitId, model: "cdmm" })).rejects.toMatchObject({ code: "not_found" });
});

test("who sets a step aside says why", () => {
  const wish = { teamId: "01900000-0000-7000-8000-000000000000", model: "cdmm", practice: "CO-1a" };
  expect(markStepInput.safeParse({ ...wish, kind: "not_now", reason: "  " }).success).toBe(false);
  expect(markStepInput.parse({ ...wish, kind: "need_help", reason: "" }).reason).toBeNull();
});
