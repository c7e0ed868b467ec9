import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import type { Viewer } from "@/lib/access/viewer";
import { confirmRest } from "@/lib/assessments/commands/confirm-rest";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { db } from "@/lib/db/client";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { changeAction, deleteAction } from "./commands/change-action";
import { makeTeamAction, makeTeamActions } from "./commands/make-actions";
import { makeUnitAction } from "./commands/make-unit-action";
import {
  changeActionInput,
  changeTeamActionFormInput,
  makeTeamActionInput,
  makeUnitActionInput,
  plannedActionsInput,
} from "./input";
import { getTeamActionsCalendar, getTeamActionsTable, getUnitActionsTable } from "./queries/get-files";
import { listAskedAgain } from "./queries/list-done";
import { listTeamPractices } from "./queries/list-practices";
import { listOwnActions, listTeamActions, listUnitActions } from "./queries/list-actions";

const wished = (teamId: string, more: object = {}) =>
  makeTeamActionInput.parse({ teamId, title: "Build on every commit", ...more });
const changed = (actionId: string, revision: number, more: object) =>
  changeActionInput.parse({ actionId, revision, ...more });

async function withAction(more: object = {}) {
  const people = await smallOrganisation();
  const { id } = await makeTeamAction(people.lead, wished(people.teamId, { ownerId: people.member.personId, ...more }));
  return { ...people, id };
}

test("a team sees all of its actions; others see those that it shows, without note and links; strangers see no team", async () => {
  const { lead, member, observer, manager, teamId } = await withAction({ note: "Ask Kim first", dueOn: "2099-01-31" });
  const links = ["https://example.org/plan"];
  await makeTeamAction(
    lead,
    wished(teamId, { title: "=Shown", note: "Quietly", links, shared: true, model: "cdmm", practice: "CO-1a" }),
  );
  const titles = async (viewer: typeof lead) =>
    (await listTeamActions(viewer, { teamId })).items.map(({ title }) => title);
  expect(await titles(member)).toEqual(["Build on every commit", "=Shown"]);
  for (const outsider of [observer, manager]) {
    expect(await titles(outsider)).toEqual(["=Shown"]);
    const [seen] = (await listTeamActions(outsider, { teamId })).items;
    expect(seen).toMatchObject({ note: null, links: [], can: { change: false, workOn: false } });
    const table = (await getTeamActionsTable(outsider, { teamId })).body;
    expect(table).toContain("'=Shown");
    expect(table).not.toMatch(/Quietly|example\.org|every commit/);
    expect((await getTeamActionsCalendar(outsider, { teamId })).body).not.toContain("20990131");
  }
  const calendar = (await getTeamActionsCalendar(member, { teamId })).body;
  expect(calendar).toContain("DTSTART;VALUE=DATE:20990131");
  expect(calendar).toContain("SUMMARY:Build on every commit");
  const stranger = (await smallOrganisation()).lead;
  await expect(listTeamActions(stranger, { teamId })).rejects.toMatchObject({ code: "not_found" });
});

test("only a lead makes and deletes actions, for somebody of the team and a practice that exists", async () => {
  const { lead, member, manager, observer, teamId, id } = await withAction();
  const stranger = (await smallOrganisation()).lead;
  for (const viewer of [member, manager, observer]) {
    await expect(makeTeamAction(viewer, wished(teamId))).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(makeTeamAction(stranger, wished(teamId))).rejects.toMatchObject({ code: "not_found" });
  for (const ownerId of [manager.personId, observer.personId, stranger.personId]) {
    await expect(makeTeamAction(lead, wished(teamId, { ownerId }))).rejects.toMatchObject({ code: "invalid" });
  }
  await expect(makeTeamAction(lead, wished(teamId, { model: "cdmm", practice: "no-such" }))).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(deleteAction(member, { actionId: id, revision: 1 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteAction(manager, { actionId: id, revision: 1 })).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteAction(stranger, { actionId: id, revision: 1 })).rejects.toMatchObject({ code: "not_found" });
  await deleteAction(lead, { actionId: id, revision: 1 });
  expect((await listTeamActions(lead, { teamId })).items).toEqual([]);
});

test("the same form sent twice makes its actions once", async () => {
  const { lead, teamId } = await smallOrganisation();
  const posted = {
    teamId,
    shared: "true",
    "items.0.wanted": "on",
    "items.0.id": randomUUID(),
    "items.0.title": "One",
    "items.0.ownerId": lead.personId,
    "items.0.dueOn": "2099-01-01",
    "items.1.id": randomUUID(),
    "items.1.title": "Not ticked",
    "items.2.wanted": "on",
    "items.2.id": randomUUID(),
    "items.2.title": "Two",
    "items.2.ownerId": "",
    "items.2.dueOn": "",
  };
  const input = plannedActionsInput.parse(posted);
  await makeTeamActions(lead, input);
  await makeTeamActions(lead, input);
  const { items } = await listTeamActions(lead, { teamId });
  expect(items.map(({ title, owner, dueOn, shared }) => [title, owner?.name ?? null, dueOn, shared])).toEqual([
    ["One", lead.name, "2099-01-01", true],
    ["Two", null, null, true],
  ]);
});

test("an owner says how far it is and no more; who was overtaken is told how it stands", async () => {
  const { lead, member, manager, teamId, id } = await withAction({ shared: true });
  expect(await listOwnActions(member)).toMatchObject([{ id, place: { href: `/teams/${teamId}/actions` } }]);
  expect(await listOwnActions(lead)).toEqual([]);
  await expect(changeAction(member, changed(id, 1, { title: "Mine" }))).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeAction(manager, changed(id, 1, { state: "done" }))).rejects.toMatchObject({ code: "forbidden" });
  await changeAction(
    member,
    changed(id, 1, { state: "in_progress", note: "Begun", links: "https://a.test/1 https://a.test/2" }),
  );
  await expect(changeAction(lead, changed(id, 1, { title: "Other" }))).rejects.toMatchObject({
    code: "conflict",
    data: { present: { state: "in_progress", revision: 2 } },
  });
  await changeAction(member, changed(id, 2, { state: "done" }), new Date("2026-11-20T10:00:00Z"));
  // Again "done": the day on which it was done stays.
  await changeAction(member, changed(id, 3, { state: "done" }), new Date("2026-11-23T10:00:00Z"));
  const [action] = (await listTeamActions(lead, { teamId })).items;
  expect(action).toMatchObject({ state: "done", endedAt: "2026-11-20T10:00:00.000Z", note: "Begun", revision: 4 });
  expect(await listOwnActions(member)).toEqual([]);
  await changeAction(lead, changed(id, 4, { state: "open", ownerId: "", note: "" }));
  expect((await listTeamActions(lead, { teamId })).items[0]).toMatchObject({
    state: "open",
    endedAt: null,
    owner: null,
    note: null,
  });
});

test("what somebody changed meanwhile is not deleted by a window that did not see it", async () => {
  const { lead, member, teamId, id } = await withAction();
  await changeAction(member, changed(id, 1, { state: "in_progress", note: "Half of it is there" }));
  await expect(deleteAction(lead, { actionId: id, revision: 1 })).rejects.toMatchObject({
    code: "conflict",
    data: { present: { state: "in_progress", revision: 2 } },
  });
  expect((await listTeamActions(lead, { teamId })).items).toHaveLength(1);
  await deleteAction(lead, { actionId: id, revision: 2 });
  await expect(deleteAction(lead, { actionId: id, revision: 2 })).rejects.toMatchObject({ code: "not_found" });
});

test("of changes at the same moment one holds, and the others are told how it stands then", async () => {
  const { lead, id } = await withAction();
  const titles = ["One", "Two", "Three", "Four"];
  const tries = await Promise.allSettled(titles.map((title) => changeAction(lead, changed(id, 1, { title }))));
  const held = titles[tries.findIndex(({ status }) => status === "fulfilled")];
  const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toHaveLength(titles.length - 1);
  for (const reason of refused) expect(reason).toMatchObject({ data: { present: { title: held, revision: 2 } } });
});

test("who leaves the team keeps nothing to do there, and the team sees that somebody else is needed", async () => {
  const { lead, member, organisationId, teamId, id } = await withAction();
  await db.teamMembership.deleteMany({ where: { organisationId, teamId, personId: member.personId } });
  const gone = { ...member, teams: [] };
  expect(await listOwnActions(gone)).toEqual([]);
  await expect(changeAction(gone, changed(id, 1, { state: "done" }))).rejects.toMatchObject({ code: "not_found" });
  expect((await listTeamActions(lead, { teamId })).items[0]?.owner).toEqual({
    id: member.personId,
    name: member.name,
    left: true,
  });
});

test("a gap becomes an action of the unit, with how many lacked the practice then; no team sees it", async () => {
  const { lead, manager, organisationId, teamId } = await smallOrganisation();
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { organisationId, teams: { some: { id: teamId } } },
    select: { id: true },
  });
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, value: 0 });
  await publishAssessment(lead, { assessmentId, share: "answers", notes: [] });
  const wish = makeUnitActionInput.parse({
    unitId,
    title: "A day for it",
    model: "cdmm",
    practice: "CO-1a",
    ownerId: manager.personId,
  });
  const { id } = await makeUnitAction(manager, wish);
  await expect(makeUnitAction(lead, wish)).rejects.toMatchObject({ code: "not_found" });
  await expect(makeUnitAction(manager, { ...wish, ownerId: lead.personId })).rejects.toMatchObject({ code: "invalid" });
  expect((await listUnitActions(manager, { unitId })).items).toMatchObject([
    { id, lacked: { teams: 1, of: 1, now: { teams: 1, of: 1 } } },
  ]);
  await expect(listUnitActions(lead, { unitId })).rejects.toMatchObject({ code: "not_found" });
  await expect(changeAction(lead, changed(id, 1, { state: "done" }))).rejects.toMatchObject({ code: "not_found" });
  expect(await listOwnActions(manager)).toMatchObject([{ id, place: { href: `/units/${unitId}/actions` } }]);
});

const setDone = async (lead: Viewer, teamId: string, practice: string, now: string) => {
  const { id } = await makeTeamAction(lead, wished(teamId, { model: "cdmm", practice }));
  await changeAction(lead, changed(id, 1, { state: "done" }), new Date(now));
  return id;
};

test("a practice that was confirmed before the deed and published after it is asked again, and then no longer", async () => {
  const { lead, member, observer, teamId } = await smallOrganisation();
  const start = { teamId, model: "cdmm", mode: "direct", carryOver: true } as const;
  const publish = (assessmentId: string, at: string) =>
    publishAssessment(lead, { assessmentId, share: "results", notes: [] }, new Date(at));
  const { id: first } = await startAssessment(lead, start);
  for (const practice of ["CO-1a", "CO-1b", "CO-1c"]) {
    await saveAnswer(lead, { assessmentId: first, practice, revision: 0, value: 50 });
  }
  await publish(first, "2026-01-10T10:00:00Z");
  const { id: second } = await startAssessment(lead, start);
  await saveAnswer(lead, { assessmentId: second, practice: "CO-1b", revision: 0, value: 50 });
  await confirmRest(lead, { assessmentId: second, category: "culture" });
  const early = await setDone(lead, teamId, "CO-1a", "2026-02-01T10:00:00Z");
  await setDone(lead, teamId, "CO-1b", "2026-02-01T10:00:00Z");
  await publish(second, "2026-02-10T10:00:00Z");
  // Of what was asked anew the result speaks; what was confirmed only repeats what was said before the deed.
  expect(await listAskedAgain(member, teamId)).toEqual(new Set([early]));
  expect(await listAskedAgain(observer, teamId)).toEqual(new Set());
  const { id: third } = await startAssessment(lead, start);
  const { carried } = await getAnswering(lead, { assessmentId: third });
  expect([carried?.asked["CO-1a"], carried?.asked["CO-1b"]]).toEqual([["done"], undefined]);
  await saveAnswer(lead, { assessmentId: third, practice: "CO-1a", revision: 0, value: 100 });
  await publish(third, "2026-03-10T10:00:00Z");
  expect(await listAskedAgain(lead, teamId)).toEqual(new Set());
  const late = await setDone(lead, teamId, "CO-1c", "2026-03-11T10:00:00Z");
  expect(await listAskedAgain(lead, teamId)).toEqual(new Set([late]));
});

test("a unit's action keeps its note and links, and is never shown as a team's; another practice is counted anew", async () => {
  const { lead, manager, organisationId, teamId } = await smallOrganisation();
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { organisationId, teams: { some: { id: teamId } } },
    select: { id: true },
  });
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, value: 0 });
  await saveAnswer(lead, { assessmentId, practice: "CO-1b", revision: 0, value: 100 });
  await publishAssessment(lead, { assessmentId, share: "answers", notes: [] });
  const said = { note: "Ask Kim first", links: ["https://example.org/plan"] };
  const { id } = await makeUnitAction(
    manager,
    makeUnitActionInput.parse({ unitId, title: "A day for it", ...said, shared: true }),
  );
  const look = async () => (await listUnitActions(manager, { unitId })).items[0];
  expect(await look()).toMatchObject({ ...said, shared: false, practice: null, lacked: null });
  const about = (practice: string | null) => ({ model: practice && "cdmm", practice });
  await changeAction(manager, changed(id, 1, about("CO-1a")));
  expect(await look()).toMatchObject({ practice: { id: "CO-1a" }, lacked: { teams: 1, of: 1 } });
  const table = (await getUnitActionsTable(manager, { unitId })).body;
  expect(table.split("\r\n")[0]).toContain("teams_lacked,teams_of,teams_lack_now,teams_of_now");
  expect(table).toContain(",1,1,1,1,");
  await changeAction(manager, changed(id, 2, about("CO-1b")));
  expect(await look()).toMatchObject({ practice: { id: "CO-1b" }, lacked: { teams: 0, of: 1 } });
  await changeAction(manager, changed(id, 3, about(null)));
  expect(await look()).toMatchObject({ practice: null, lacked: null });
});

test("a lead says later what an action is about, in the words of a form; its owner does not", async () => {
  const { lead, member, teamId, id } = await withAction();
  const posted = (revision: number, practiceKey: string) =>
    changeTeamActionFormInput.parse({ teamId, actionId: id, revision: String(revision), practiceKey });
  await expect(changeAction(member, posted(1, "cdmm CO-1a"))).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeAction(lead, posted(1, "cdmm no-such"))).rejects.toMatchObject({ code: "invalid" });
  await changeAction(lead, posted(1, "cdmm CO-1a"));
  const look = async () => (await listTeamActions(lead, { teamId })).items[0]?.practice;
  expect(await look()).toMatchObject({ model: "cdmm", id: "CO-1a" });
  await changeAction(lead, posted(2, ""));
  expect(await look()).toBeNull();
  expect(changeActionInput.safeParse({ actionId: id, revision: 1, practice: null, model: "cdmm" }).success).toBe(false);
});

test("the practices to choose from are those of the model that the team uses", async () => {
  const { lead, teamId } = await smallOrganisation();
  const keyOfFirst = async () => (await listTeamPractices(lead, teamId))[0]?.practices[0]?.key;
  expect(await keyOfFirst()).toMatch(/^cdmm /);
  await startAssessment(lead, { teamId, model: "minimum-cd", mode: "direct" });
  expect(await keyOfFirst()).toMatch(/^minimum-cd /);
});

test("what a team did something about is asked again next time", async () => {
  const { lead, teamId } = await smallOrganisation();
  const { id: first } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId: first, practice: "CO-1a", revision: 0, value: 0 });
  await saveAnswer(lead, { assessmentId: first, practice: "CO-1b", revision: 0, value: 100 });
  await publishAssessment(lead, { assessmentId: first, share: "results", notes: [] });
  const about = { model: "cdmm", practice: "CO-1a" };
  const { id } = await makeTeamAction(lead, wished(teamId, about));
  await makeTeamAction(lead, wished(teamId, { ...about, practice: "CO-1b" }));
  await changeAction(lead, changed(id, 1, { state: "done" }));
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct", carryOver: true });
  const { carried } = await getAnswering(lead, { assessmentId });
  expect(carried?.asked["CO-1a"]).toEqual(["done"]);
  expect(carried?.rest["CO-1b"]).toMatchObject({ value: 100 });
});
