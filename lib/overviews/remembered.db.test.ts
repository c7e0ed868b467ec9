import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { builtInModels } from "@/lib/models/catalogue";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { createTeam, updateTeam } from "@/lib/teams/commands/change-team";
import { createUnit } from "@/lib/units/commands";
import { overviewInput, trendInput } from "./input";
import { getOverview } from "./queries/get-overview";
import { getTrend } from "./queries/get-trend";

const practice = builtInModels().find(({ key }) => key === "cdmm")?.practices[0]?.id ?? "";
let all: Awaited<ReturnType<typeof smallOrganisation>>;
let root: string;

beforeEach(async () => {
  all = await smallOrganisation();
  const where = { organisationId: all.organisationId, parentId: null };
  root = (await db.unit.findFirstOrThrow({ where, select: { id: true } })).id;
});

afterEach(() => vi.useRealTimers());

async function publish(lead: Viewer, teamId: string, value = 100): Promise<string> {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice, revision: 0, value });
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] });
  return assessmentId;
}

const overview = () => getOverview(all.manager, overviewInput.parse({ unitId: root }));
const lastPeriod = async () => (await getTrend(all.manager, trendInput.parse({ unitId: root }))).periods.at(-1);

const revision = async () => {
  const where = { id: all.organisationId };
  return (await db.organisation.findUniqueOrThrow({ where, select: { revision: true } })).revision;
};

test("whatever figures are made of raises the revision, and an answer of a draft does not", async () => {
  const raises = async (change: () => Promise<unknown>) => {
    const before = await revision();
    await change();
    return (await revision()) > before;
  };
  const { id: assessmentId } = await startAssessment(all.lead, { teamId: all.teamId, model: "cdmm", mode: "direct" });
  expect(await raises(() => saveAnswer(all.lead, { assessmentId, practice, revision: 0, value: 100 }))).toBe(false);
  const publishing = { assessmentId, share: "results", notes: [] } as const;
  expect(await raises(() => publishAssessment(all.lead, publishing))).toBe(true);
  expect(await raises(() => withdrawPublication(all.lead, { assessmentId, reason: "Too kind." }))).toBe(true);
  expect(await raises(() => createTeam(all.owner, { unitId: root, name: "Another", lead: false }))).toBe(true);
  expect(await raises(() => updateTeam(all.owner, { teamId: all.teamId, name: "Renamed" }))).toBe(true);
  expect(await raises(() => createUnit(all.owner, { parentId: root, name: "New" }))).toBe(true);
});

test("another organisation's results leave the revision alone", async () => {
  const before = await revision();
  const other = await smallOrganisation();
  await publish(other.lead, other.teamId);
  expect(await revision()).toBe(before);
});

test("figures that were asked for before follow what is published, renamed and taken back at once", async () => {
  const seen = async () => {
    const { inForce, never, heatmap } = await overview();
    return [inForce, never, heatmap.items[0]?.team.name, (await lastPeriod())?.n];
  };
  expect(await seen()).toEqual([0, 1, "Checkout", 0]);
  const assessmentId = await publish(all.lead, all.teamId);
  expect(await seen()).toEqual([1, 0, "Checkout", 1]);
  await updateTeam(all.owner, { teamId: all.teamId, name: "Till" });
  expect(await seen()).toEqual([1, 0, "Till", 1]);
  await withdrawPublication(all.lead, { assessmentId, reason: "Too kind." });
  expect(await seen()).toEqual([0, 1, "Till", 0]);
});

test("figures of now follow the clock: a result grows stale though nobody did anything", async () => {
  await publish(all.lead, all.teamId);
  expect(await overview()).toMatchObject({ inForce: 1, stale: 0 });
  expect((await lastPeriod())?.n).toBe(1);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 366 * 24 * 60 * 60 * 1000 });
  expect(await overview()).toMatchObject({ inForce: 0, stale: 1 });
  expect((await lastPeriod())?.n).toBe(0);
});

test("a result whose time lies ahead of this clock counts from that time on", async () => {
  const { id: assessmentId } = await startAssessment(all.lead, { teamId: all.teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(all.lead, { assessmentId, practice, revision: 0, value: 100 });
  const soon = Date.now() + 60_000;
  await publishAssessment(all.lead, { assessmentId, share: "results", notes: [] }, new Date(soon));
  expect([(await overview()).inForce, (await lastPeriod())?.n]).toEqual([0, 0]);
  vi.useFakeTimers({ toFake: ["Date"], now: soon });
  expect([(await overview()).inForce, (await lastPeriod())?.n]).toEqual([1, 1]);
});

test("what was worked out once is not worked out again until the revision rises", async () => {
  const named = async () => (await overview()).heatmap.items[0]?.team.name;
  expect(await named()).toBe("Checkout");
  const where = { organisationId_id: { organisationId: all.organisationId, id: all.teamId } };
  const rename = (name: string) => db.team.update({ where, data: { name }, select: { id: true } });
  await db.$executeRaw`ALTER TABLE "Team" DISABLE TRIGGER "Team_updated"`;
  await rename("Unseen");
  await db.$executeRaw`ALTER TABLE "Team" ENABLE TRIGGER "Team_updated"`;
  expect(await named()).toBe("Checkout");
  await rename("Seen");
  expect(await named()).toBe("Seen");
});
