import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { closeRound } from "@/lib/rounds/commands/change-round";
import { openRound } from "@/lib/rounds/commands/open-round";
import { getRound } from "@/lib/rounds/queries/get-round";
import { addUnitMember } from "@/lib/units/commands";
import { overviewInput, unitReportInput } from "./input";
import { getOverview } from "./queries/get-overview";
import { getUnitReport } from "./queries/get-unit-report";
import { listUnitRounds } from "./queries/list-unit-rounds";

async function publish(lead: Viewer, teamId: string, at: string) {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, value: 100 });
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] }, new Date(at));
}

/** Five teams: two publish in the round, one before it, one so long before it that it is stale, one never. */
async function withRound() {
  const all = await smallOrganisation();
  const { organisationId, manager, lead, teamId } = all;
  const unitOf = (where: { name: string } | { parentId: null }) =>
    db.unit.findFirstOrThrow({ where: { organisationId, ...where }, select: { id: true } });
  const [{ id: root }, { id: commerce }] = [await unitOf({ parentId: null }), await unitOf({ name: "Commerce" })];
  const teamOf = async (name: string, ...published: readonly string[]) => {
    const { id } = await db.team.create({ data: { organisationId, unitId: commerce, name }, select: { id: true } });
    const ofTeam = { ...lead, teams: [{ id, name, role: "lead" as const, accepted: true, archived: false }] };
    for (const at of published) await publish(ofTeam, id, at);
    return id;
  };
  await publish(lead, teamId, "2026-07-10T10:00:00Z");
  await teamOf("Twice", "2026-03-01T10:00:00Z", "2026-08-01T10:00:00Z", "2026-10-15T10:00:00Z");
  await teamOf("Before", "2026-05-01T10:00:00Z");
  await teamOf("Stale", "2025-01-01T10:00:00Z");
  await teamOf("Never");
  const days = { startsOn: "2026-07-01", endsOn: "2026-09-30" };
  const wish = { unitId: root, model: "cdmm", name: "Q3 2026", ...days };
  const { id: round } = await openRound(manager, wish, new Date("2026-07-01T00:00:00Z"));
  return { ...all, root, commerce, round };
}

test("a round's coverage is told at its end, whatever came after it, and agrees with the round's own page", async () => {
  const { manager, root, round } = await withRound();
  const asked = overviewInput.parse({ unitId: root, round });
  const view = await getOverview(manager, asked);
  expect(view).toMatchObject({ at: "2026-10-01T00:00:00.000Z", teams: 5, inForce: 3, stale: 1, never: 1 });
  expect(view.round).toMatchObject({ id: round, open: false, published: 2, before: 1 });
  const { progress } = await getRound(manager, { roundId: round, limit: 50 });
  expect(view.round?.published).toBe(progress?.counts.published);
  // A day within the round is shown as of then; one after it changes nothing.
  expect((await getOverview(manager, { ...asked, at: "2026-07-20" })).round).toMatchObject({ published: 1, before: 2 });
  expect((await getOverview(manager, { ...asked, at: "2026-11-01" })).at).toBe(view.at);
  expect(view.heatmap.items.filter(({ beforeRound }) => beforeRound).map(({ team }) => team.name)).toEqual([
    "Before",
    "Stale",
  ]);
});

test("a report names the round that was asked for, and no other", async () => {
  const { manager, root, round } = await withRound();
  const asked = unitReportInput.parse({ unitId: root, round });
  const report = await getUnitReport(manager, asked);
  const coverage = "2 of 5 teams published in it, 1 before it, 1 too long ago to count, 1 not yet.";
  expect(report.round).toMatchObject({ name: "Q3 2026", coverage });
  expect(report.periods.at(-1)?.end).toBe(report.at);
  const { round: unasked } = await getUnitReport(manager, unitReportInput.parse({ unitId: root, at: "2026-08-01" }));
  expect(unasked).toBeNull();
});

test("rounds of the unit and above can be chosen, not those below or beside, and none that never began", async () => {
  const { owner, manager, stranger, root, commerce, round } = await withRound();
  const wish = { model: "cdmm", startsOn: "2026-07-02", endsOn: "2099-12-31" };
  const { id: below } = await openRound(manager, { ...wish, unitId: commerce, name: "Of Commerce" });
  const { id: planned } = await openRound(manager, {
    ...wish,
    unitId: root,
    name: "Planned",
    startsOn: "2099-01-01",
  });
  await openRound(manager, { ...wish, unitId: root, name: "Later", startsOn: "2099-01-01" });
  await closeRound(manager, { roundId: planned });
  const ids = async (viewer: Viewer, unitId: string) => (await listUnitRounds(viewer, { unitId })).map(({ id }) => id);
  expect(await ids(manager, root)).toEqual([round]);
  expect(await ids(manager, commerce)).toEqual([below, round]);

  await addUnitMember(owner, {
    unitId: commerce,
    personId: stranger.personId,
    role: "manager",
  });
  const ofCommerce = await anew(stranger);
  const seen = await listUnitRounds(ofCommerce, { unitId: commerce });
  // The unit above is not theirs: they see that it asked, and nothing of it.
  expect(seen.map(({ id, unit }) => [id, unit?.name ?? null])).toEqual([
    [below, "Commerce"],
    [round, null],
  ]);
  await expect(listUnitRounds(ofCommerce, { unitId: root })).rejects.toMatchObject({ code: "not_found" });
});
