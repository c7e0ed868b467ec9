import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { importModel } from "@/lib/catalogue/commands/import-model";
import { db } from "@/lib/db/client";
import { getMyDay } from "@/lib/my-day/queries";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { getReport } from "@/lib/publications/queries/get-report";
import { archiveTeam } from "@/lib/teams/commands/change-team";
import { saveTarget } from "./commands/save-target";
import { saveTargetInput } from "./input";
import { listTargets } from "./queries/list-targets";

type Place = Awaited<ReturnType<typeof smallOrganisation>>;

const about = { model: "cdmm", category: "build", revision: 0 };
const wanted = { level: "beginner", on: "2099-01-31", reason: "Customers wait for it" };
const said = (teamId: string, more: object) => saveTargetInput.parse({ teamId, ...about, ...more });

const targetIn = async (viewer: Place["lead"], teamId: string, category = "build") => {
  const { items } = await listTargets(viewer, { teamId, model: "cdmm" });
  return items.find((item) => item.category.id === category);
};

/** Of "build" the lowest level holds, and nothing above. */
async function publishBuild(lead: Place["lead"], teamId: string) {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  for (const practice of ["BD-1a", "BD-1b", "BD-1c", "BD-1d", "BD-1e", "BD-1f"]) {
    await saveAnswer(lead, { assessmentId, practice, revision: 0, value: 100 });
  }
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] });
  return assessmentId;
}

test("a manager proposes, a lead changes it, and both stand in the history; the target is the team's", async () => {
  const { lead, manager, teamId } = await smallOrganisation();
  expect(await saveTarget(manager, said(teamId, { act: "propose", ...wanted }))).toEqual({ revision: 1 });
  expect(await targetIn(lead, teamId)).toMatchObject({ target: null, proposal: { level: { id: "beginner" } } });
  const changed = { act: "change", revision: 1, level: "base", on: "", reason: "This is enough for us" };
  await saveTarget(lead, said(teamId, changed));
  const item = await targetIn(lead, teamId);
  expect(item).toMatchObject({
    target: { level: { id: "base", name: "Base" }, on: null, reason: "This is enough for us", by: "lead" },
    proposal: null,
    revision: 2,
    history: [
      { kind: "proposed", by: "manager", level: { id: "beginner" }, on: "2099-01-31", answers: null },
      { kind: "changed", by: "lead", level: { id: "base" }, answers: 1 },
    ],
  });
  const { items } = await db.auditEvent
    .findMany({ where: { subjectId: teamId, action: { startsWith: "target." } }, orderBy: { id: "asc" } })
    .then((events) => ({ items: events.map(({ action, details }) => [action, details]) }));
  expect(items).toEqual([
    ["target.proposed", { model: "cdmm", category: "build", level: "beginner" }],
    ["target.changed", { model: "cdmm", category: "build", level: "base" }],
  ]);
});

test("only leads decide and only who manages the team proposes; strangers see no team", async () => {
  const { lead, member, observer, pending, manager, owner, stranger, teamId } = await smallOrganisation();
  const elsewhere = (await smallOrganisation()).lead;
  for (const viewer of [member, observer, pending, manager, owner]) {
    await expect(saveTarget(viewer, said(teamId, { act: "set", ...wanted }))).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  for (const viewer of [lead, member, observer, pending]) {
    await expect(saveTarget(viewer, said(teamId, { act: "propose", ...wanted }))).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  for (const viewer of [stranger, elsewhere]) {
    for (const act of ["set", "propose"]) {
      // Also where what they say would not fit: they learn nothing.
      const input = said(teamId, { act, ...wanted, level: "no-such" });
      await expect(saveTarget(viewer, input)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(listTargets(viewer, { teamId })).rejects.toMatchObject({ code: "not_found" });
  }
  await saveTarget(owner, said(teamId, { act: "propose", ...wanted }));
  for (const viewer of [manager, owner]) {
    for (const act of ["accept", "decline"]) {
      await expect(saveTarget(viewer, said(teamId, { act, revision: 1 }))).rejects.toMatchObject({ code: "forbidden" });
    }
  }
});

test("a second lead's stale answer is a conflict with how it stands; the same answer twice is one", async () => {
  const { lead, manager, newMember, organisationId, teamId } = await smallOrganisation();
  const second = await newMember("second lead");
  await db.teamMembership.updateMany({ where: { organisationId, personId: second.personId }, data: { role: "lead" } });
  const other = { ...second, teams: second.teams.map((team) => ({ ...team, role: "lead" as const })) };
  await saveTarget(manager, said(teamId, { act: "propose", ...wanted }));
  const accept = said(teamId, { act: "accept", revision: 1 });
  await saveTarget(lead, accept);
  expect(await saveTarget(lead, accept)).toEqual({ revision: 2 });
  await expect(saveTarget(other, said(teamId, { act: "decline", revision: 1 }))).rejects.toMatchObject({
    code: "conflict",
    data: { present: { revision: 2, target: { level: "beginner", reason: wanted.reason }, proposal: null } },
  });
  await expect(saveTarget(other, said(teamId, { act: "decline", revision: 2 }))).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await targetIn(lead, teamId))?.history).toHaveLength(2);
});

test("of two who answer at the same moment one is told that the other was faster", async () => {
  const { lead, manager, teamId } = await smallOrganisation();
  await saveTarget(manager, said(teamId, { act: "propose", ...wanted }));
  const answers = await Promise.allSettled([
    saveTarget(lead, said(teamId, { act: "accept", revision: 1 })),
    saveTarget(lead, said(teamId, { act: "decline", revision: 1, reason: "Not now" })),
  ]);
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toMatchObject([{ code: "conflict" }]);
  expect((await targetIn(lead, teamId))?.history).toHaveLength(2);
});

test("a later proposal takes the place of an open one; a declined one leaves the target as it was", async () => {
  const { lead, manager, teamId } = await smallOrganisation();
  await saveTarget(lead, said(teamId, { act: "set", ...wanted, level: "base" }));
  await saveTarget(manager, said(teamId, { act: "propose", revision: 1, ...wanted }));
  await saveTarget(manager, said(teamId, { act: "propose", revision: 2, ...wanted, level: "intermediate" }));
  expect(await targetIn(lead, teamId)).toMatchObject({ proposal: { level: { id: "intermediate" } } });
  expect((await getMyDay(lead)).proposals).toEqual([
    { teamId, team: "Checkout", model: { key: "cdmm", title: expect.any(String) }, count: 1 },
  ]);
  expect((await getMyDay(manager)).proposals).toEqual([]);
  await saveTarget(lead, said(teamId, { act: "decline", revision: 3, reason: "" }));
  expect(await targetIn(lead, teamId)).toMatchObject({ target: { level: { id: "base" } }, proposal: null });
  expect((await getMyDay(lead)).proposals).toEqual([]);
  await saveTarget(lead, said(teamId, { act: "remove", revision: 4 }));
  expect(await targetIn(lead, teamId)).toMatchObject({ target: null, revision: 5 });
});

const practice = (category: string) => ({ id: `${category}-1`, category, level: "one", statement: "It is so." });
const modelFile = (version: string, categories: readonly string[], more: object = {}) =>
  Buffer.from(
    JSON.stringify({
      format: "altimeter.model/1",
      ...{ key: "ours", version, title: "Ours" },
      levels: [{ id: "one", number: 1, name: "One" }],
      categories: categories.map((id) => ({ id, name: `All of ${id}` })),
      practices: categories.map(practice),
      gate: { threshold: 80 },
      ...more,
    }),
  );

test("a proposal for what the model dropped is shown to be declined, and what no longer fits is not accepted", async () => {
  const { lead, manager, member, observer, owner, teamId } = await smallOrganisation();
  await importModel(owner, modelFile("1.0.0", ["old", "kept"]));
  const ours = { model: "ours", level: "one", reason: "Please" };
  const say = (viewer: Viewer, act: string, category: string, revision: number, more: object = {}) =>
    saveTarget(viewer, said(teamId, { ...ours, act, category, revision, ...more }));
  await say(manager, "propose", "old", 0);
  await say(manager, "propose", "kept", 0);
  await say(lead, "set", "old", 1);
  await importModel(owner, modelFile("2.0.0", ["kept"]));
  const dropped = async (viewer: Viewer) => (await listTargets(viewer, { teamId, model: "ours" })).dropped;
  expect(await dropped(member)).toMatchObject([{ category: { id: "old" }, revision: 2, proposal: { by: "manager" } }]);
  expect(await dropped(observer)).toEqual([]);
  expect((await getMyDay(lead)).proposals).toMatchObject([{ model: { key: "ours" }, count: 2 }]);
  const refused = { code: "invalid", message: expect.stringContaining("can only be declined"), fields: [] };
  await expect(say(lead, "accept", "old", 2)).rejects.toMatchObject(refused);
  await say(lead, "decline", "old", 2);
  await say(lead, "remove", "old", 3);
  expect(await dropped(lead)).toEqual([]);
  await importModel(owner, modelFile("3.0.0", ["kept"], { gate: null }));
  expect(await dropped(lead)).toMatchObject([{ category: { id: "kept", name: "All of kept" } }]);
  await expect(say(lead, "accept", "kept", 1)).rejects.toMatchObject(refused);
  await say(lead, "decline", "kept", 1);
  expect((await getMyDay(lead)).proposals).toEqual([]);
});

test("a proposal whose day has gone by is changed or declined, not accepted; taken over, its words stay their author's", async () => {
  const { lead, manager, teamId } = await smallOrganisation();
  await saveTarget(manager, said(teamId, { act: "propose", ...wanted, on: "2098-12-31" }));
  const accept = said(teamId, { act: "accept", revision: 1 });
  await expect(saveTarget(lead, accept, new Date("2099-01-01T12:00:00Z"))).rejects.toMatchObject({
    code: "invalid",
    message: "The day proposed has gone by: change the proposal or decline it.",
  });
  await saveTarget(lead, accept);
  expect((await targetIn(lead, teamId))?.target).toMatchObject({
    by: "lead",
    reason: wanted.reason,
    reasonBy: "manager",
  });
  await saveTarget(lead, said(teamId, { act: "set", revision: 2, ...wanted }));
  expect((await targetIn(lead, teamId))?.target).toMatchObject({ by: "lead", reasonBy: "lead" });
});

test("what does not fit is refused: categories, levels, days gone by, models without levels, archived teams", async () => {
  const { lead, owner, teamId } = await smallOrganisation();
  const refused = (more: object, code: string) =>
    expect(saveTarget(lead, said(teamId, { act: "set", ...wanted, ...more }))).rejects.toMatchObject({ code });
  await refused({ category: "no-such" }, "invalid");
  await refused({ level: "no-such" }, "invalid");
  await refused({ on: "2020-01-31" }, "invalid");
  await refused({ model: "no-such" }, "not_found");
  await expect(saveTarget(lead, said(teamId, { act: "remove" }))).rejects.toMatchObject({ code: "conflict" });
  await archiveTeam(owner, { teamId });
  await refused({}, "conflict");
});

test("who sees the results sees targets and reasons; proposals and the history stay with the team and who manages it", async () => {
  const { lead, member, observer, pending, manager, owner, teamId } = await smallOrganisation();
  await saveTarget(lead, said(teamId, { act: "set", ...wanted }));
  await saveTarget(manager, said(teamId, { act: "propose", revision: 1, ...wanted, reason: "Said inside" }));
  for (const viewer of [lead, member, manager, owner]) {
    expect(await targetIn(viewer, teamId)).toMatchObject({ proposal: { reason: "Said inside" }, revision: 2 });
  }
  for (const viewer of [observer, pending]) {
    const item = await targetIn(viewer, teamId);
    expect(item).toMatchObject({ target: { reason: wanted.reason }, proposal: null, history: null, revision: null });
    expect(JSON.stringify(await listTargets(viewer, { teamId }))).not.toContain("Said inside");
  }
});

test("who does not see proposals does not learn from the list of models that there was one", async () => {
  const { lead, manager, observer, teamId } = await smallOrganisation();
  await publishBuild(lead, teamId);
  const keysFor = async (viewer: Place["lead"]) => (await listTargets(viewer, { teamId })).models.map(({ key }) => key);
  const other = { model: "five-stages" };
  const { items } = await listTargets(manager, { teamId, model: other.model });
  const [first] = items.filter(({ levels }) => levels.length > 0);
  const [level] = first?.levels ?? [];
  if (!first || !level) throw new Error("The model has a category with levels.");
  const about = { ...other, category: first.category.id, level: level.id, reason: "Please" };
  await saveTarget(manager, said(teamId, { act: "propose", ...about }));
  expect([await keysFor(observer), (await keysFor(lead)).length]).toEqual([["cdmm"], 2]);
  await saveTarget(lead, said(teamId, { act: "accept", revision: 1, ...about }));
  expect(await keysFor(observer)).toContain(other.model);
  await saveTarget(manager, said(teamId, { act: "propose", revision: 2, ...about }));
  await saveTarget(lead, said(teamId, { act: "remove", revision: 3, ...about }));
  expect([await keysFor(observer), (await keysFor(lead)).length]).toEqual([["cdmm"], 2]);
});

test("progress is told against the last result, in the list and in its report, and never of an earlier one", async () => {
  const { lead, observer, teamId } = await smallOrganisation();
  await saveTarget(lead, said(teamId, { act: "set", ...wanted }));
  expect((await targetIn(lead, teamId))?.target?.progress).toMatchObject({ state: "unknown" });
  const first = await publishBuild(lead, teamId);
  const progress = (await targetIn(lead, teamId))?.target?.progress;
  expect(progress?.state).toMatch(/below|open/);
  const aimIn = async (assessmentId: string) =>
    (await getReport(observer, { assessmentId })).categories.find(({ id }) => id === "build")?.target;
  expect((await aimIn(first))?.progress).toEqual(progress);
  const last = await publishBuild(lead, teamId);
  expect(await aimIn(first)).toBeNull();
  expect((await aimIn(last))?.reason).toBe(wanted.reason);
});

test("the database refuses to change the history, and what no command writes", async () => {
  const { lead, organisationId, teamId } = await smallOrganisation();
  await saveTarget(lead, said(teamId, { act: "set", ...wanted }));
  const where = { organisationId, teamId };
  await expect(db.targetEntry.updateMany({ where, data: { level: "base" } })).rejects.toThrow(/frozen/);
  await expect(db.targetEntry.deleteMany({ where })).rejects.toThrow(/frozen/);
  const row = { ...where, modelKey: "cdmm", category: "build", revision: 2, byId: lead.personId };
  const bad = [
    { kind: "set", level: null, reason: "Why" },
    { kind: "set", level: "base", reason: null },
    { kind: "set", level: "base", reason: " " },
    { kind: "set", level: "base", reason: "Why", answers: 1 },
    { kind: "declined", level: "base", answers: 1 },
    { kind: "declined", level: null, answers: null },
    { kind: "accepted", level: "base", answers: 2 },
    { kind: "removed", level: null, on: new Date() },
    { kind: "removed", level: null, revision: 0 },
  ] as const;
  for (const one of bad) {
    await expect(db.targetEntry.create({ data: { ...row, ...one } }), JSON.stringify(one)).rejects.toThrow(
      /check|violates/i,
    );
  }
});
