import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { ask, describedCalls, make, madeCalls } from "@/e2e/support/described-api";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { standInToken, TrackerStandIn } from "@/e2e/support/tracker-stand-in";
import { anew } from "@/e2e/support/viewers";
import { votingTeam } from "@/e2e/support/voting-team";
import type { Viewer } from "@/lib/access/viewer";
import { guestCookieName } from "@/lib/auth/guest";
import { db } from "@/lib/db/client";
import { joinAsGuest } from "@/lib/guests/commands/join-as-guest";
import { joinAsGuestInput } from "@/lib/guests/input";
import { builtInModels } from "@/lib/models/catalogue";
import { fileOf } from "@/lib/models/file-of";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";

/** What a browser would send: outside of a server there are no cookies. */
const jar = new Map<string, { readonly value: string }>();
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve(jar) }));

const today = new Date().toISOString().slice(0, 10);
const standIn = new TrackerStandIn();
let address: string;

beforeAll(async () => {
  process.env["TRACKER_PRIVATE"] = "1";
  address = await standIn.open();
});
afterAll(() => standIn.close());

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

async function unitsOf({ organisationId }: Organisation) {
  const units = await db.unit.findMany({ where: { organisationId }, select: { id: true, parentId: true } });
  const unitId = units.find(({ parentId }) => parentId !== null)?.id ?? "";
  const rootId = units.find(({ parentId }) => parentId === null)?.id ?? "";
  return { unitId, rootId };
}

const answersOf = { "CO-1a": 100, "CO-1b": 50, "BD-1a": 0 };

/** A result of the team, with evidence, a note and what does not apply. */
async function result(
  { lead, teamId }: Organisation,
  at: string,
  values: Readonly<Record<string, number>> = answersOf,
) {
  const assessmentId = await make(lead, "POST /teams/{teamId}/assessments", { teamId, model: "cdmm" });
  const save = "PUT /assessments/{assessmentId}/answers/{practice}";
  for (const [practice, value] of Object.entries(values)) {
    await ask(lead, save, { assessmentId, practice, revision: 0, value, note: "As seen" });
  }
  await ask(lead, save, { assessmentId, practice: "CO-1c", revision: 0, state: "not_applicable", reason: "Alone" });
  await ask(lead, save, { assessmentId, practice: "CO-2a", revision: 0, state: "unknown" });
  const about = { assessmentId, practice: "CO-1a", title: "Log", date: today };
  await ask(lead, "POST /assessments/{assessmentId}/answers/{practice}/evidence", { ...about, url: "https://a.test/" });
  await publishAssessment(
    lead,
    { assessmentId, share: "answers", notes: ["CO-1a"], evidence: ["CO-1a"], participants: 3, comment: "So it is." },
    new Date(at),
  );
  return assessmentId;
}

test("open calls, models, and people answer what the document says", async () => {
  const all = await smallOrganisation();
  const { owner, lead, teamId } = all;
  const { unitId } = await unitsOf(all);
  for (const call of ["GET /health", "GET /openapi.json", "GET /schemas/model"]) await ask(null, call);
  for (const viewer of [owner, all.manager, lead, all.pending, all.stranger]) await ask(await anew(viewer), "GET /me");

  await ask(lead, "GET /models");
  for (const model of builtInModels()) {
    const said = { key: model.key, answers: {} };
    for (const end of ["", "/file", "/copy"]) await ask(lead, `GET /models/{key}${end}`, { key: model.key });
    await ask(lead, "POST /models/{key}/score", said);
    await ask(lead, "POST /models/{key}/climb", said);
  }
  const scored = { key: "cdmm", answers: { "CO-1a": { value: 100 }, "BD-1a": { value: 0 } } };
  await ask(lead, "POST /models/{key}/score", scored);
  await ask(lead, "POST /models/{key}/climb", scored);
  const [model] = builtInModels();
  if (!model) throw new Error("There is no model.");
  const file = { ...fileOf(model), key: "ours", title: "Ours" };
  expect(await ask(owner, "POST /models", file)).toMatchObject({ created: true });
  expect(await ask(owner, "POST /models", file)).toMatchObject({ created: false });

  await ask(owner, "GET /people");
  for (const place of [{}, { teamId }, { unitId }]) {
    await ask(owner, "POST /invitations", { email: "new@example.test", ...place });
  }
  await ask(owner, "GET /invitations");
  await ask(lead, "POST /tokens", { name: "Export" });
  await ask(lead, "GET /tokens");
});

test("units, teams and rounds answer what the document says", async () => {
  const all = await smallOrganisation();
  const { owner, manager, lead, member, observer, stranger, teamId } = all;
  const { unitId, rootId } = await unitsOf(all);
  await ask(manager, "GET /units");
  const madeUnit = await make(owner, "POST /units", { parentId: rootId, name: "Data" });
  await ask(owner, "GET /units/{unitId}", { unitId: madeUnit });
  await ask(owner, "POST /units/{unitId}/members", { unitId: madeUnit, personId: stranger.personId });
  await ask(owner, "GET /units/{unitId}/members", { unitId: madeUnit });

  await make(owner, "POST /teams", { unitId, name: "Till" });
  await ask(lead, "PATCH /teams/{teamId}", { teamId, tags: ["web"], mayBeAsked: true });
  await ask(lead, "PUT /teams/{teamId}/next-assessment", { teamId, on: "2099-01-01" });
  await ask(owner, "POST /teams/{teamId}/members", { teamId, personId: stranger.personId });
  for (const viewer of [owner, manager, lead, member, observer]) {
    await ask(viewer, "GET /teams");
    await ask(viewer, "GET /teams/{teamId}", { teamId });
    await ask(viewer, "GET /teams/{teamId}/members", { teamId });
  }

  const asked = { unitId, model: "cdmm", name: "Autumn", startsOn: today, endsOn: today, message: "Please" };
  const roundId = await make(manager, "POST /rounds", asked);
  for (const viewer of [manager, lead]) {
    await ask(viewer, "GET /rounds");
    await ask(viewer, "GET /rounds/{roundId}", { roundId });
  }
  for (const end of ["overview", "report.json"]) {
    await ask(manager, `GET /units/{unitId}/${end}`, { unitId, round: roundId });
  }
});

test("plans of a team and a unit answer what the document says", async () => {
  const all = await smallOrganisation();
  const { owner, manager, lead, member, observer, teamId } = all;
  const { unitId } = await unitsOf(all);
  await result(all, "2026-01-10T10:00:00Z");
  const about = { model: "cdmm", practice: "BD-1a" };
  const wanted = { teamId, title: "Build", ownerId: member.personId, dueOn: today, note: "Ours", ...about };
  const actionId = await make(lead, "POST /teams/{teamId}/actions", { ...wanted, links: ["https://a.test/"] });
  await make(lead, "POST /teams/{teamId}/actions", { teamId, title: "Shown", shared: true });
  await make(manager, "POST /units/{unitId}/actions", { unitId, title: "Build servers", ...about });
  const tracker = { kind: "github", address, project: "acme/shop", token: standInToken };
  const trackerId = await make(owner, "POST /trackers", tracker);
  await ask(owner, "GET /trackers");
  await ask(lead, "POST /teams/{teamId}/actions/{actionId}/issue", { teamId, actionId, trackerId });
  for (const viewer of [lead, observer]) await ask(viewer, "GET /teams/{teamId}/actions", { teamId });
  await ask(manager, "GET /units/{unitId}/actions", { unitId });

  const target = { teamId, model: "cdmm", category: "culture", level: "beginner", reason: "Enough" };
  await ask(lead, "PUT /teams/{teamId}/targets", { ...target, act: "set", revision: 0, on: "2099-01-01" });
  await ask(manager, "PUT /teams/{teamId}/targets", { ...target, act: "propose", revision: 1 });
  for (const viewer of [manager, lead, observer]) await ask(viewer, "GET /teams/{teamId}/targets", { teamId });

  const mark = { teamId, ...about, kind: "need_help", reason: "Servers" };
  await ask(lead, "PUT /teams/{teamId}/steps/{practice}", mark);
  await ask(lead, "GET /teams/{teamId}/steps", { teamId, model: "cdmm" });
  await ask(manager, "GET /units/{unitId}/needs", { unitId, model: "cdmm" });
});

test("results of a team and a unit answer what the document says", async () => {
  const all = await smallOrganisation();
  const { manager, lead, observer, stranger, teamId } = all;
  const { unitId } = await unitsOf(all);
  await result(all, "2026-01-10T10:00:00Z");
  const actionId = await make(lead, "POST /teams/{teamId}/actions", { teamId, title: "Build" });
  await ask(lead, "PATCH /teams/{teamId}/actions/{actionId}", { teamId, actionId, revision: 1, state: "done" });
  const target = { act: "set", model: "cdmm", category: "culture", level: "beginner", revision: 0, reason: "Enough" };
  await ask(lead, "PUT /teams/{teamId}/targets", { teamId, ...target });
  await make(lead, "POST /teams/{teamId}/actions", { teamId, title: "Ask", model: "cdmm", practice: "CO-1b" });
  const assessmentId = await result(all, new Date().toISOString(), { ...answersOf, "BD-1a": 50 });
  const { nextSteps } = await ask(lead, "GET /assessments/{assessmentId}/report.json", { assessmentId });
  for (const [at, { id: practice }] of z
    .array(z.object({ id: z.string() }))
    .parse(nextSteps)
    .slice(0, 2)
    .entries()) {
    const mark = { teamId, practice, model: "cdmm", kind: at === 0 ? "not_now" : "need_help", reason: "Servers" };
    await ask(lead, "PUT /teams/{teamId}/steps/{practice}", mark);
  }
  for (const viewer of [manager, lead, observer]) {
    await ask(viewer, "GET /teams/{teamId}/assessments", { teamId });
    await ask(viewer, "GET /teams/{teamId}/history", { teamId, model: "cdmm" });
    await ask(viewer, "GET /teams/{teamId}/retrospective", { teamId });
    await ask(viewer, "GET /assessments/{assessmentId}", { assessmentId });
    await ask(viewer, "GET /assessments/{assessmentId}/score", { assessmentId });
    const report = await ask(viewer, "GET /assessments/{assessmentId}/report.json", { assessmentId });
    expect(report["setAside"]).toHaveLength(1);
    const place = { assessmentId, practice: "CO-1a" };
    await ask(viewer, "GET /assessments/{assessmentId}/answers/{practice}/evidence", place);
  }
  await ask(lead, "PATCH /teams/{teamId}", { teamId, mayBeAsked: true });
  await ask(stranger, "GET /models/{key}/practices/{practice}/peers", { key: "cdmm", practice: "CO-1a" });

  await ask(manager, "GET /units/{unitId}/overview", { unitId });
  await ask(manager, "GET /units/{unitId}/trend", { unitId, from: "2026-01-01" });
  await ask(manager, "GET /units/{unitId}/comparison", { unitId, from: "2026-02-01" });
  for (const practice of ["CO-1a", "CO-1c"]) {
    await ask(manager, "GET /units/{unitId}/practices/{practice}", { unitId, practice });
  }
  await ask(manager, "GET /units/{unitId}/report.json", { unitId });
});

test("a draft answers what the document says", async () => {
  const all = await smallOrganisation();
  const { lead, member, teamId } = all;
  await result(all, "2026-01-10T10:00:00Z");
  const start = { teamId, model: "cdmm", carryOver: true };
  const assessmentId = await make(lead, "POST /teams/{teamId}/assessments", start);
  const category = "culture";
  await ask(lead, "GET /assessments/{assessmentId}/questions", { assessmentId });
  await ask(lead, "POST /assessments/{assessmentId}/confirmation", { assessmentId, category });
  await ask(lead, "GET /assessments/{assessmentId}", { assessmentId });
  await ask(lead, "DELETE /assessments/{assessmentId}/confirmation", { assessmentId, category });
  await ask(lead, "POST /assessments/{assessmentId}/passed-over", { assessmentId, category });
  await ask(lead, "DELETE /assessments/{assessmentId}/passed-over", { assessmentId, category });
  const window = { assessmentId, category, personId: member.personId, organisationId: all.organisationId };
  await db.presence.create({ data: { ...window, windowId: crypto.randomUUID() } });
  expect(await ask(lead, "GET /assessments/{assessmentId}/presence", { assessmentId })).toMatchObject({
    items: [{ category }],
  });
  const said = { assessmentId, practice: "CO-1a", revision: 2, value: 50 };
  await ask(member, "PUT /assessments/{assessmentId}/answers/{practice}", said);
  await ask(lead, "POST /assessments/{assessmentId}/publication", { assessmentId });
});

/** Of what is voted on, before and after the reveal. */
async function everythingOfVotes(viewers: readonly Viewer[], assessmentId: string) {
  for (const viewer of viewers) {
    await ask(viewer, "GET /assessments/{assessmentId}/votes", { assessmentId });
    await ask(viewer, "GET /assessments/{assessmentId}/agreement", { assessmentId });
    await ask(viewer, "GET /assessments/{assessmentId}/meeting", { assessmentId });
  }
}

test.each(["named", "anonymous"] as const)("%s votes answer what the document says", async (secrecy) => {
  const { lead, member, stranger, voters, assessmentId, voteAll } = await votingTeam(secrecy, ["design", "culture"]);
  const vote = "PUT /assessments/{assessmentId}/votes/{practice}";
  const said = { assessmentId, revision: 0, note: "Only the web shop", signed: true };
  await ask(member, vote, { ...said, practice: "DA-1a", value: 50 });
  await ask(member, vote, { ...said, practice: "DA-1b", state: "not_applicable", reason: "Alone" });
  await voteAll("CO-1a", 50, 50, 50, 50, 50);
  const { email } = await anew(stranger);
  await ask(lead, "POST /assessments/{assessmentId}/coaches", { assessmentId, email });
  await ask(lead, "PUT /assessments/{assessmentId}/meeting", { assessmentId, minutes: 60 });

  const opened = await ask(lead, "POST /assessments/{assessmentId}/guest-links", { assessmentId });
  const entry = await joinAsGuest(joinAsGuestInput.parse({ token: opened["link"], name: "Kim" }), {
    address: "192.0.2.1",
    viewer: null,
    secrets: [],
  });
  jar.set(guestCookieName(), { value: entry.secret });
  await ask("guest", "PUT /guest/votes/{practice}", { practice: "DA-1a", revision: 0, value: 25 });
  await ask("guest", "GET /guest/votes");
  await ask(lead, "GET /assessments/{assessmentId}/guest-links", { assessmentId });

  await ask(member, "POST /assessments/{assessmentId}/finish", { assessmentId });
  await ask(member, "DELETE /assessments/{assessmentId}/finish", { assessmentId });
  await ask(member, "GET /assessments/{assessmentId}/questions", { assessmentId });
  await everythingOfVotes([...voters, stranger], assessmentId);
  await ask(member, "GET /assessments/{assessmentId}", { assessmentId });
  await ask(stranger, "POST /assessments/{assessmentId}/reveal", { assessmentId, category: "culture" });
  await everythingOfVotes([member, stranger], assessmentId);
  await ask(lead, "POST /assessments/{assessmentId}/reveal", { assessmentId });
  expect(await ask(stranger, "POST /assessments/{assessmentId}/settlement", { assessmentId })).not.toEqual({
    settled: [],
  });
  await everythingOfVotes([lead, stranger], assessmentId);
  await ask(lead, "GET /assessments/{assessmentId}", { assessmentId });
});

test("every call that the document describes was made", () => {
  expect(describedCalls.filter((call) => !madeCalls.has(call))).toEqual([]);
});
