import { afterAll, beforeAll, expect, test } from "vitest";
import { mailServer } from "@/e2e/support/mail-server";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { closeRound, extendRound, reopenRound } from "./commands/change-round";
import { openRound } from "./commands/open-round";
import { tellLeads } from "./commands/tell-leads";
import { getRound, getRoundCalendar } from "./queries/get-round";
import { listRounds, listWaitingRounds } from "./queries/list-rounds";

const aDay = 24 * 60 * 60 * 1000;
const dayIn = (days: number) => new Date(Date.now() + days * aDay).toISOString().slice(0, 10);
const asked = { limit: 50 } as const;

const server = mailServer();
const { received } = server;

beforeAll(() => server.open());
afterAll(() => server.close());

async function withRound() {
  const people = await smallOrganisation();
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { organisationId: people.organisationId, name: "Commerce" },
    select: { id: true },
  });
  const wish = { unitId, model: "cdmm", name: "Q4", startsOn: dayIn(-1), endsOn: dayIn(30), message: "Please look." };
  const { id: roundId } = await openRound(people.manager, wish);
  const standing = async () =>
    (await getRound(people.manager, { roundId, ...asked })).progress?.items.map((item) => item.standing);
  return { ...people, unitId, wish, roundId, standing };
}

/** Answers every practice, or the first alone. */
async function answerAll(organisationId: string, assessmentId: string, personId: string, first = false) {
  const { modelVersion } = await db.assessment.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: assessmentId } },
    select: { modelVersion: { select: { definition: true } } },
  });
  const { practices } = modelVersion.definition as { practices: { id: string }[] }; // a model file
  await db.answer.createMany({
    data: practices.slice(0, first ? 1 : undefined).map(({ id }) => ({
      organisationId,
      assessmentId,
      practice: id,
      state: "value" as const,
      value: 100,
      criteria: [],
      revision: 1,
      answeredById: personId,
    })),
    skipDuplicates: true,
  });
}

test("a team goes from not started to published; a withdrawn result counts for nothing", async () => {
  const { organisationId, lead, teamId, roundId, standing } = await withRound();
  expect(await standing()).toEqual(["not_started"]);
  expect(await db.assessment.count({ where: { organisationId } })).toBe(0);
  const { id } = await startAssessment(lead, { teamId, round: roundId, mode: "direct" });
  expect(await standing()).toEqual(["started"]);
  await answerAll(organisationId, id, lead.personId, true);
  expect(await standing()).toEqual(["started"]);
  await answerAll(organisationId, id, lead.personId);
  expect(await standing()).toEqual(["finished"]);
  await publishAssessment(lead, { assessmentId: id, share: "results", notes: [] });
  expect(await standing()).toEqual(["published"]);
  expect(await listWaitingRounds(lead)).toEqual([]);
  await withdrawPublication(lead, { assessmentId: id, reason: "Too early" });
  expect(await standing()).toEqual(["finished"]);
});

test("an open draft is used: starting again names it, and the round leads to it", async () => {
  const { lead, member, teamId, roundId } = await withRound();
  const { id } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await expect(startAssessment(lead, { teamId, round: roundId, mode: "direct" })).rejects.toMatchObject({
    code: "conflict",
    data: { open: id },
  });
  expect(await listWaitingRounds(lead)).toMatchObject([{ draftId: id, canStart: true, standing: "started" }]);
  expect(await listWaitingRounds(member, teamId)).toMatchObject([{ draftId: id, canStart: false }]);
});

test("who manages the unit sees all teams, who is asked their own, everybody else nothing", async () => {
  const { owner, manager, lead, member, observer, pending, stranger, roundId, teamId, organisationId, unitId } =
    await withRound();
  await db.team.create({ data: { organisationId, unitId, name: "Basket" } });
  for (const one of [owner, manager]) {
    const { progress, can } = await getRound(one, { roundId, ...asked });
    expect(progress?.items.map(({ team }) => team.name)).toEqual(["Basket", "Checkout"]);
    expect(progress).toMatchObject({ teams: 2, counts: { not_started: 2, started: 0, finished: 0, published: 0 } });
    expect(can.change).toBe(true);
  }
  for (const one of [lead, member]) {
    const round = await getRound(one, { roundId, ...asked });
    expect(round).toMatchObject({ progress: null, can: { change: false }, message: "Please look." });
    expect(round.own.map(({ team }) => team.id)).toEqual([teamId]);
    await expect(closeRound(one, { roundId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await listRounds(one, asked)).items).toHaveLength(1);
  }
  const { owner: foreigner } = await smallOrganisation();
  for (const one of [observer, pending, stranger, foreigner]) {
    await expect(getRound(one, { roundId, ...asked })).rejects.toMatchObject({ code: "not_found" });
    await expect(closeRound(one, { roundId })).rejects.toMatchObject({ code: "not_found" });
    await expect(getRoundCalendar(one, { roundId })).rejects.toMatchObject({ code: "not_found" });
    expect((await listRounds(one, asked)).items).toEqual([]);
  }
});

test("a manager of a sibling finds no round, opens none here, and a team beside it cannot start from it", async () => {
  const { organisationId, owner, stranger, lead, roundId, wish, unitId } = await withRound();
  const root = await db.unit.findFirstOrThrow({
    where: { organisationId, parentId: null },
    select: { id: true, path: true },
  });
  const id = crypto.randomUUID();
  const path = `${root.path}${id}/`;
  await db.unit.create({ data: { organisationId, id, parentId: root.id, name: "Data", path } });
  const sibling = { ...stranger, units: [{ id, name: "Data", role: "manager" as const, path }] };
  await expect(getRound(sibling, { roundId, ...asked })).rejects.toMatchObject({ code: "not_found" });
  await expect(extendRound(sibling, { roundId, endsOn: dayIn(60) })).rejects.toMatchObject({ code: "not_found" });
  await expect(openRound(sibling, wish)).rejects.toMatchObject({ code: "not_found" });
  await expect(openRound(lead, wish)).rejects.toMatchObject({ code: "not_found" });
  expect(unitId).not.toBe(id);
  const { id: other } = await openRound(owner, { ...wish, unitId: id });
  const [team] = lead.teams;
  await expect(startAssessment(lead, { teamId: team?.id ?? "", round: other, mode: "direct" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("closing ends a round and opening it again goes on; each is written down", async () => {
  const { organisationId, manager, lead, teamId, roundId, standing } = await withRound();
  await closeRound(manager, { roundId });
  expect(await getRound(manager, { roundId, ...asked })).toMatchObject({ state: "closed" });
  expect(await listWaitingRounds(lead)).toEqual([]);
  await expect(startAssessment(lead, { teamId, round: roundId, mode: "direct" })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(closeRound(manager, { roundId })).rejects.toMatchObject({ code: "conflict" });
  const { id } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  expect(await standing()).toEqual(["not_started"]);
  await reopenRound(manager, { roundId });
  await answerAll(organisationId, id, lead.personId);
  expect(await standing()).toEqual(["finished"]);
  await expect(extendRound(manager, { roundId, endsOn: dayIn(30) })).rejects.toMatchObject({ code: "invalid" });
  await extendRound(manager, { roundId, endsOn: dayIn(40) });
  expect((await getRound(manager, { roundId, ...asked })).endsOn).toBe(dayIn(40));
  const events = await db.auditEvent.findMany({
    where: { organisationId, subject: "round" },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(events.map(({ action }) => action)).toEqual([
    "round.opened",
    "round.closed",
    "round.reopened",
    "round.extended",
  ]);
});

test("an archived team is asked for nothing, and teams come in pages", async () => {
  const { organisationId, unitId, manager, teamId, lead, roundId } = await withRound();
  await db.team.createMany({
    data: Array.from({ length: 5 }, (_, at) => ({ organisationId, unitId, name: `Team ${at}` })),
  });
  await db.team.update({
    where: { organisationId_id: { organisationId, id: teamId } },
    data: { archivedAt: new Date(Date.now() - 1000) },
  });
  expect(await listWaitingRounds(lead)).toEqual([]);
  const first = (await getRound(manager, { roundId, limit: 3 })).progress;
  expect(first?.teams).toBe(5);
  const second = (await getRound(manager, { roundId, limit: 3, after: first?.next ?? "" })).progress;
  const names = [...(first?.items ?? []), ...(second?.items ?? [])].map(({ team }) => team.name);
  expect(names).toEqual(["Team 0", "Team 1", "Team 2", "Team 3", "Team 4"]);
  expect(second?.next).toBeNull();
});

test("leads get one note and one reminder, also from several servers, and nobody who has published", async () => {
  await silence();
  const { organisationId, lead, teamId, roundId } = await withRound();
  const to = await db.person.findFirstOrThrow({
    where: { organisationId, id: lead.personId },
    select: { email: true },
  });
  received.length = 0;
  await Promise.all([tellLeads(new Date()), tellLeads(new Date()), tellLeads(new Date())]);
  expect(received.map((mail) => mail.to)).toEqual([[to.email]]);
  expect(received[0]?.text).toContain("Checkout");
  expect(received[0]?.text).toContain(`/rounds/${roundId}`);
  await tellLeads(new Date(Date.now() + 10 * aDay));
  expect(received).toHaveLength(1);
  const late = new Date(Date.now() + 29 * aDay);
  await Promise.all([tellLeads(late), tellLeads(late)]);
  await tellLeads(late);
  expect(received).toHaveLength(2);
  await db.round.updateMany({ where: { organisationId }, data: { remindedAt: null } });
  const { id } = await startAssessment(lead, { teamId, round: roundId, mode: "direct" });
  await answerAll(organisationId, id, lead.personId, true);
  await publishAssessment(lead, { assessmentId: id, share: "results", notes: [] });
  await tellLeads(late);
  expect(received).toHaveLength(2);
});

/** Nothing is sent for rounds of other tests. */
const silence = () => db.round.updateMany({ data: { announcedAt: new Date(), remindedAt: new Date() } });

/** Two servers reach the same round in the same moment: both wait for a row that somebody else holds, then both go on. */
async function twoServersAtOnce(organisationId: string, now: Date) {
  const waiting = async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE%"Round"%'`;
    return row?.count ?? 0;
  };
  let servers: Promise<number>[] = [];
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Round" WHERE "organisationId" = ${organisationId}::uuid FOR UPDATE`;
    servers = [tellLeads(now), tellLeads(now)];
    await expect.poll(waiting, { interval: 20 }).toBe(2);
  });
  return (await Promise.all(servers)).toSorted();
}

test("of two servers that reach a round in the same moment one sends, the note and the reminder", async () => {
  await silence();
  const { organisationId } = await withRound();
  received.length = 0;
  expect(await twoServersAtOnce(organisationId, new Date())).toEqual([0, 1]);
  expect(received).toHaveLength(1);
  expect(await twoServersAtOnce(organisationId, new Date(Date.now() + 29 * aDay))).toEqual([0, 1]);
  expect(received).toHaveLength(2);
});

test("who leads several teams gets one letter that names them all, and nobody of a demo gets any", async () => {
  await silence();
  const { organisationId, unitId, lead } = await withRound();
  const basket = await db.team.create({ data: { organisationId, unitId, name: "Basket" }, select: { id: true } });
  const membership = { organisationId, teamId: basket.id, personId: lead.personId };
  await db.teamMembership.create({ data: { ...membership, role: "lead", acceptedAt: new Date() } });
  received.length = 0;
  await db.organisation.update({ where: { id: organisationId }, data: { demo: true } });
  expect(await tellLeads(new Date())).toBe(0);
  await db.organisation.update({ where: { id: organisationId }, data: { demo: false } });
  expect(await tellLeads(new Date(Date.now() + 29 * aDay))).toBe(1);
  expect(received).toHaveLength(1);
  expect(received[0]?.text).toContain("Basket and Checkout");
});
