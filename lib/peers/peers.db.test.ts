import { beforeAll, beforeEach, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import type { AnswerInput } from "@/lib/assessments/input";
import { importModel } from "@/lib/catalogue/commands/import-model";
import { db } from "@/lib/db/client";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { findPublishPreview } from "@/lib/publications/queries/find-publish-preview";
import { archiveTeam, createTeam, restoreTeam, updateTeam } from "@/lib/teams/commands/change-team";
import { listPeersInput } from "./input";
import { findPeers } from "./queries/find-peers";
import { listPeers } from "./queries/list-peers";
import { readAskableTeams } from "./queries/read-askable-teams";

const practice = (id: string, more: object = {}) => ({
  id,
  category: "all",
  level: "one",
  statement: `We do ${id}.`,
  ...more,
});

const file = (version: string, practices: readonly object[], more: object = {}) =>
  Buffer.from(
    JSON.stringify({
      format: "altimeter.model/1",
      key: "ours",
      version,
      title: "Ours",
      levels: [{ id: "one", number: 1, name: "One" }],
      categories: [{ id: "all", name: "All" }],
      practices,
      ...more,
    }),
  );

let all: Awaited<ReturnType<typeof smallOrganisation>>;
/** Leads every team but Checkout. */
let lead: Viewer;
let unitId: string;

beforeEach(async () => {
  all = await smallOrganisation();
  lead = all.owner;
  const where = { organisationId: all.organisationId, name: "Commerce" };
  unitId = (await db.unit.findFirstOrThrow({ where, select: { id: true } })).id;
  await importModel(lead, file("1.0.0", [practice("a"), practice("b"), practice("habit", { direction: "reversed" })]));
});

async function teamOf(name: string, mayBeAsked = true): Promise<string> {
  const { id } = await createTeam(lead, { unitId, name, lead: true });
  lead = await anew(lead);
  if (mayBeAsked) await updateTeam(lead, { teamId: id, mayBeAsked });
  return id;
}

type Said = Readonly<Record<string, AnswerInput>>;

/** Publishes these answers of a team, sharing results alone; gives the assessment. */
async function publish(teamId: string, said: Said, version = "1.0.0", at = new Date(), by = lead): Promise<string> {
  const { id: assessmentId } = await startAssessment(by, { teamId, model: "ours", version, mode: "direct" });
  for (const [id, answer] of Object.entries(said)) {
    await saveAnswer(by, { assessmentId, practice: id, revision: 0, ...answer });
  }
  await publishAssessment(by, { assessmentId, share: "results", notes: [] }, at);
  return assessmentId;
}

async function named(id: string, viewer: Viewer = all.stranger): Promise<readonly string[]> {
  const found = await findPeers(viewer, { model: "ours", practices: [id], except: [] });
  return (found.get(id)?.items ?? []).map(({ team }) => team.name);
}

test("a team is named while a lead says so, to everybody in the organisation, and by nothing but its name and unit", async () => {
  const teamId = await teamOf("Till", false);
  await publish(teamId, { a: { value: 100 }, b: { value: 25 } });
  expect(await named("a")).toEqual([]);
  await updateTeam(lead, { teamId, mayBeAsked: true });
  for (const viewer of [all.stranger, all.observer, all.manager, all.pending]) {
    expect(await findPeers(viewer, { model: "ours", practices: ["a", "b"], except: [] })).toEqual(
      new Map([
        ["a", { items: [{ team: { id: teamId, name: "Till" }, unit: { id: unitId, name: "Commerce" } }], more: 0 }],
      ]),
    );
  }
  await updateTeam(lead, { teamId, mayBeAsked: false });
  expect(await named("a")).toEqual([]);
});

test("who did not agree leaves no trace: neither in the names, nor in how many more there are", async () => {
  const ask = () => findPeers(all.stranger, { model: "ours", practices: ["a"], except: [], limit: 1 });
  for (const name of ["Alpha", "Beta"]) await publish(await teamOf(name), { a: { value: 100 } });
  const before = await ask();
  expect(before.get("a")?.more).toBe(1);
  for (const name of ["Aardvark", "Zulu"]) await publish(await teamOf(name, false), { a: { value: 100 } });
  expect(await ask()).toEqual(before);
});

test("in place is from 50 on; what is skipped, unknown or does not apply is not", async () => {
  await publish(await teamOf("Full"), { a: { value: 100 } });
  await publish(await teamOf("Half"), { a: { value: 50 } });
  await publish(await teamOf("Some"), { a: { value: 25 }, b: { value: 0 } });
  await publish(await teamOf("Skipped"), { a: { state: "skipped" }, b: { value: 0 } });
  const reason = "We ship nothing yet.";
  await publish(await teamOf("Does not apply"), { a: { state: "not_applicable", reason }, b: { value: 0 } });
  await publish(await teamOf("Unknown"), { a: { state: "unknown" }, b: { value: 0 } });
  expect(await named("a")).toEqual(["Full", "Half"]);
});

test("only the current result counts: not a stale one, not a withdrawn one, not one before it, none of an archived team", async () => {
  const aDay = 24 * 60 * 60 * 1000;
  const days = (count: number) => new Date(Date.now() - count * aDay);
  await publish(await teamOf("Still current"), { a: { value: 100 } }, "1.0.0", days(364));
  await publish(await teamOf("Stale"), { a: { value: 100 } }, "1.0.0", days(366));
  const moved = await teamOf("Moved on");
  await publish(moved, { a: { value: 100 } }, "1.0.0", days(10));
  await publish(moved, { a: { value: 25 } }, "1.0.0", days(1));
  const withdrew = await teamOf("Withdrew");
  const assessmentId = await publish(withdrew, { a: { value: 100 } });
  const archived = await teamOf("Archived");
  await publish(archived, { a: { value: 100 } });
  expect(await named("a")).toEqual(["Archived", "Still current", "Withdrew"]);
  await withdrawPublication(lead, { assessmentId, reason: "Too kind." });
  await archiveTeam(lead, { teamId: archived });
  expect(await named("a")).toEqual(["Still current"]);
  await restoreTeam(lead, { teamId: archived });
  expect(await named("a")).toEqual(["Archived", "Still current"]);
});

test("a draft names nobody", async () => {
  const teamId = await teamOf("Drafting");
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "ours", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "a", revision: 0, value: 100 });
  expect(await named("a")).toEqual([]);
});

test("who publishes is told first that the team is named", async () => {
  const teamId = await teamOf("Till");
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "ours", mode: "direct" });
  const told = async () => (await findPublishPreview(lead, { assessmentId }))?.mayBeAsked;
  expect(await told()).toBe(true);
  await updateTeam(lead, { teamId, mayBeAsked: false });
  expect(await told()).toBe(false);
});

test("each answer is found where the version of the result has it", async () => {
  await importModel(lead, file("2.0.0", [practice("new"), practice("b"), practice("a")]));
  await publish(await teamOf("Old a"), { a: { value: 100 }, b: { value: 0 } });
  await publish(await teamOf("New a"), { a: { value: 100 }, b: { value: 0 }, new: { value: 0 } }, "2.0.0");
  await publish(await teamOf("New new"), { a: { value: 0 }, b: { value: 0 }, new: { value: 100 } }, "2.0.0");
  const found = await findPeers(all.stranger, { model: "ours", practices: ["a", "b", "new"], except: [] });
  const names = [...found].map(([id, { items }]) => [id, items.map(({ team }) => team.name)]);
  expect(Object.fromEntries(names)).toEqual({ a: ["New a", "Old a"], new: ["New new"] });
});

test("where quality is a gate, an answer counts only with every criterion ticked", async () => {
  const asked = [practice("a", { criteria: ["written down", "known to all"] }), practice("b")];
  await importModel(lead, file("3.0.0", asked, { quality: "gate" }));
  await publish(await teamOf("All"), { a: { value: 100, criteria: [0, 1] } }, "3.0.0");
  await publish(await teamOf("One"), { a: { value: 100, criteria: [1] } }, "3.0.0");
  await publish(await teamOf("None"), { a: { value: 100 }, b: { value: 100 } }, "3.0.0");
  expect([await named("a"), await named("b")]).toEqual([["All"], ["None"]]);
});

test("a habit to leave behind is nothing to ask about", async () => {
  await publish(await teamOf("Till"), { habit: { value: 100 }, a: { value: 0 } });
  expect(await named("habit")).toEqual([]);
});

test("names stand in the order of the alphabet, and beyond the first few there is a number", async () => {
  for (const name of ["zebra", "Beta", "alpha", "Gamma"]) await publish(await teamOf(name), { a: { value: 50 } });
  const found = await findPeers(all.stranger, { model: "ours", practices: ["a"], except: [], limit: 3 });
  const { items, more } = found.get("a") ?? { items: [], more: -1 };
  expect([items.map(({ team }) => team.name), more]).toEqual([["alpha", "Beta", "Gamma"], 1]);
  const about = listPeersInput.parse({ key: "ours", practice: "a", limit: 3 });
  const first = await listPeers(all.stranger, about);
  const rest = await listPeers(all.stranger, { ...about, after: first.next ?? "" });
  expect([...first.items, ...rest.items].map(({ team }) => team.name)).toEqual(["alpha", "Beta", "Gamma", "zebra"]);
  expect(rest.next).toBeNull();
});

test("who asks does not find their own teams; asking for one team leaves out that one", async () => {
  const till = await teamOf("Till");
  await publish(till, { a: { value: 100 } });
  await updateTeam(all.lead, { teamId: all.teamId, mayBeAsked: true });
  await publish(all.teamId, { a: { value: 100 } }, "1.0.0", new Date(), all.lead);
  const seen = async (viewer: Viewer, team?: string) => {
    const input = listPeersInput.parse({ key: "ours", practice: "a", ...(team === undefined ? {} : { team }) });
    return (await listPeers(viewer, input)).items.map((one) => one.team.name);
  };
  expect(await seen(all.stranger)).toEqual(["Checkout", "Till"]);
  expect(await seen(all.member)).toEqual(["Till"]);
  expect(await seen(lead)).toEqual(["Checkout"]);
  expect(await seen(all.member, till)).toEqual(["Checkout"]);
});

test("a practice or a model that is not there is not found", async () => {
  for (const [key, id] of [
    ["ours", "nothing"],
    ["nowhere", "a"],
  ]) {
    const input = listPeersInput.parse({ key, practice: id });
    await expect(listPeers(all.stranger, input)).rejects.toEqual(refusal("not_found"));
  }
});

let other: Awaited<ReturnType<typeof smallOrganisation>>;

beforeAll(async () => {
  other = await smallOrganisation();
  await importModel(other.owner, file("1.0.0", [practice("a"), practice("b")]));
});

test("another organisation's teams are never named, whatever they agreed to", async () => {
  const teamId = await teamOf("Till");
  await publish(teamId, { a: { value: 100 } });
  for (const viewer of [other.owner, other.manager, other.stranger]) expect(await named("a", viewer)).toEqual([]);
  // Their versions are not known here either; the reading alone must hold as well.
  expect(await readAskableTeams(other.owner, { modelKey: "ours", except: [], gated: [] })).toEqual([]);
  expect(await named("a")).toEqual(["Till"]);
});
