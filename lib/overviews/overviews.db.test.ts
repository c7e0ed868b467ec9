import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { builtInModels } from "@/lib/models/catalogue";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { archiveTeam, createTeam, updateTeam } from "@/lib/teams/commands/change-team";
import { addUnitMember, createUnit } from "@/lib/units/commands";
import { comparisonInput, overviewInput, trendInput, unitReportInput } from "./input";
import { getDashboardChoices } from "./queries/get-choices";
import { getOverview } from "./queries/get-overview";
import { getComparison, getTrend } from "./queries/get-trend";
import { getUnitReport, getUnitReportFile } from "./queries/get-unit-report";
import { getOverviewTable } from "./queries/get-unit-tables";

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

const base = builtInModels()
  .find(({ key }) => key === "cdmm")
  ?.practices.filter(({ category, level }) => category === "design" && level === "base");

/** Publishes a result in which every practice of "design" at Base is in place; gives the assessment. */
async function publish(lead: Viewer, teamId: string, at: string): Promise<string> {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  for (const { id: practice } of base ?? []) {
    await saveAnswer(lead, { assessmentId, practice, revision: 0, value: 100 });
  }
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] }, new Date(at));
  return assessmentId;
}

/** With two units below the root: Commerce, where the team is, and Data; each has somebody who manages it. */
async function withTwoUnits() {
  const all = await smallOrganisation();
  const { owner, organisationId } = all;
  const unitOf = (where: { name: string } | { parentId: null }) =>
    db.unit.findFirstOrThrow({ where: { organisationId, ...where }, select: { id: true } });
  const [{ id: root }, { id: commerce }] = [await unitOf({ parentId: null }), await unitOf({ name: "Commerce" })];
  const { id: data } = await createUnit(owner, { parentId: root, name: "Data" });
  await addUnitMember(owner, { unitId: commerce, personId: all.stranger.personId, role: "manager" });
  await addUnitMember(owner, { unitId: data, personId: all.observer.personId, role: "manager" });
  return { ...all, root, commerce, data, ofCommerce: await anew(all.stranger), ofData: await anew(all.observer) };
}

const overview = (viewer: Viewer, unitId: string, at?: string) =>
  getOverview(viewer, overviewInput.parse({ unitId, ...(at === undefined ? {} : { at }) }));

let all: Awaited<ReturnType<typeof withTwoUnits>>;
let other: Organisation;

beforeAll(async () => {
  all = await withTwoUnits();
  other = await smallOrganisation();
  await publish(all.lead, all.teamId, "2026-02-10T10:00:00Z");
});

test("a unit's figures are for its managers, those above it, admins and owners", async () => {
  for (const viewer of [all.owner, all.manager, all.ofCommerce]) {
    expect(await overview(viewer, all.commerce, "2026-03-01")).toMatchObject({ teams: 1, inForce: 1, n: 1, never: 0 });
    const trend = await getTrend(viewer, trendInput.parse({ unitId: all.commerce, to: "2026-03-31" }));
    expect(trend.periods.at(-1)?.n).toBe(1);
  }
  expect((await getDashboardChoices(all.ofCommerce)).units).toEqual([{ id: all.commerce, name: "Commerce", depth: 0 }]);
});

test("for everybody else the unit does not exist: managers beside or below it, its teams, other organisations", async () => {
  const asked: [Viewer, string][] = [
    [all.ofData, all.commerce],
    [all.ofCommerce, all.data],
    [all.ofCommerce, all.root],
    [all.lead, all.commerce],
    [all.member, all.commerce],
    [other.owner, all.commerce],
    [other.manager, all.root],
  ];
  for (const [viewer, unitId] of asked) {
    await expect(overview(viewer, unitId)).rejects.toEqual(refusal("not_found"));
    await expect(getTrend(viewer, trendInput.parse({ unitId }))).rejects.toEqual(refusal("not_found"));
  }
});

test("a result counts from its day to its last, is stale afterwards, and was not there before", async () => {
  const stood = async (at: string) => {
    const { inForce, stale, never, heatmap } = await overview(all.manager, all.commerce, at);
    return { inForce, stale, never, marked: heatmap.items[0]?.stale };
  };
  expect(await stood("2026-02-09")).toEqual({ inForce: 0, stale: 0, never: 1, marked: false });
  expect(await stood("2026-02-10")).toEqual({ inForce: 1, stale: 0, never: 0, marked: false });
  expect(await stood("2027-02-09")).toEqual({ inForce: 1, stale: 0, never: 0, marked: false });
  expect(await stood("2027-02-10")).toEqual({ inForce: 0, stale: 1, never: 0, marked: true });
  const { categories } = await overview(all.manager, all.commerce, "2027-02-10");
  expect(categories.every(({ n, median }) => n === 0 && median === null)).toBe(true);
});

test("what a team has assessed is figured, and what it has not is nobody's zero", async () => {
  const { categories } = await overview(all.manager, all.root, "2026-03-01");
  expect(categories.find(({ id }) => id === "design")).toMatchObject({ n: 1, median: 1, levels: { base: 1, none: 0 } });
  for (const { id, n, median, levels } of categories.filter((category) => category.id !== "design")) {
    expect({ id, n, median, none: levels["none"] }).toEqual({ id, n: 0, median: null, none: 0 });
  }
});

test("a withdrawn result counts at no time, past ones neither, and the one before it counts again", async () => {
  const here = await withTwoUnits();
  await publish(here.lead, here.teamId, "2026-02-10T10:00:00Z");
  const assessmentId = await publish(here.lead, here.teamId, "2026-05-10T10:00:00Z");
  const shown = async (at: string) =>
    (await overview(here.ofCommerce, here.commerce, at)).heatmap.items[0]?.publishedAt?.slice(0, 7) ?? null;
  expect([await shown("2026-04-01"), await shown("2026-06-01")]).toEqual(["2026-02", "2026-05"]);
  await withdrawPublication(here.lead, { assessmentId, reason: "Too kind." });
  expect([await shown("2026-04-01"), await shown("2026-06-01")]).toEqual(["2026-02", "2026-02"]);
  const { periods } = await getTrend(
    here.ofCommerce,
    trendInput.parse({ unitId: here.commerce, from: "2026-04-01", to: "2026-06-30" }),
  );
  expect(periods.map(({ likeForLike }) => likeForLike.change["design"])).toEqual([0]);
});

test("an archived team counts until that day, and a team that moves takes its results with it", async () => {
  const here = await withTwoUnits();
  const { owner, lead, teamId } = here;
  await publish(lead, teamId, "2026-02-10T10:00:00Z");
  await updateTeam(owner, { teamId, unitId: here.data });
  expect(await overview(here.ofCommerce, here.commerce, "2026-03-01")).toMatchObject({ teams: 0, inForce: 0 });
  expect(await overview(here.ofData, here.data, "2026-03-01")).toMatchObject({ teams: 1, inForce: 1 });
  await archiveTeam(owner, { teamId }, new Date("2026-04-01T00:00:00Z"));
  expect(await overview(here.ofData, here.data, "2026-03-30")).toMatchObject({ teams: 1, inForce: 1 });
  expect(await overview(here.ofData, here.data, "2026-04-01")).toMatchObject({ teams: 0, inForce: 0 });
});

test("the heatmap goes on page by page, by unit and name, with the teams that have never published", async () => {
  const here = await withTwoUnits();
  for (const name of ["Alpha", "Zulu"]) await createTeam(here.owner, { unitId: here.data, name, lead: false });
  const input = overviewInput.parse({ unitId: here.root, limit: 2 });
  const first = await getOverview(here.manager, input);
  expect(first).toMatchObject({ teams: 3, never: 3 });
  expect(first.heatmap.items.map(({ team }) => team.name)).toEqual(["Checkout", "Alpha"]);
  const rest = await getOverview(here.manager, { ...input, after: first.heatmap.next ?? "" });
  expect(rest.heatmap.items.map(({ team }) => team.name)).toEqual(["Zulu"]);
  expect(rest.heatmap.next).toBeNull();
});

test("a model that the organisation does not have is not there", async () => {
  const input = overviewInput.parse({ unitId: all.root, model: "nowhere" });
  await expect(getOverview(all.manager, input)).rejects.toEqual(refusal("not_found"));
});

test("the distribution counts who is current and shared the answers, and nobody else", async () => {
  const here = await smallOrganisation();
  const assessmentId = await publish(here.lead, here.teamId, "2026-02-10T10:00:00Z");
  const { id: root } = await db.unit.findFirstOrThrow({
    where: { organisationId: here.organisationId, parentId: null },
    select: { id: true },
  });
  const practice = base?.[0]?.id;
  const rowAt = async (at: string) => {
    const input = overviewInput.parse({ unitId: root, at });
    return (await getOverview(here.manager, input)).practices.find(({ id }) => id === practice);
  };
  expect(await rowAt("2026-03-01")).toMatchObject({ n: 0, options: { 100: 0 }, unanswered: 0 });
  expect(await rowAt("2026-01-01")).toMatchObject({ n: 0, unanswered: 0 });
  await withdrawPublication(here.lead, { assessmentId, reason: "to share more" });
  const again = { assessmentId, share: "answers", notes: [] } as const;
  await publishAssessment(here.lead, again, new Date("2026-02-11T10:00:00Z"));
  expect(await rowAt("2026-03-01")).toMatchObject({ n: 1, options: { 100: 1 }, unanswered: 0 });
  await expect(getOverview(here.lead, overviewInput.parse({ unitId: root }))).rejects.toEqual(refusal("not_found"));
});

test("what is taken along is for the same people, and says what the overview says", async () => {
  const about = unitReportInput.parse({ unitId: all.commerce, at: "2026-03-01" });
  for (const take of [getUnitReport, getUnitReportFile, getOverviewTable]) {
    await expect(take(all.ofData, about)).rejects.toEqual(refusal("not_found"));
    await expect(take(all.lead, about)).rejects.toEqual(refusal("not_found"));
    await expect(take(other.manager, about)).rejects.toEqual(refusal("not_found"));
  }
  const shown = await overview(all.ofCommerce, all.commerce, "2026-03-01");
  const report = await getUnitReport(all.ofCommerce, about);
  expect(report.coverage).toMatchObject({ teams: shown.teams, inForce: shown.inForce, shared: shown.shared });
  expect(report.categories.map(({ id, n, median }) => ({ id, n, median }))).toEqual(
    shown.categories.map(({ id, n, median }) => ({ id, n, median })),
  );
  const [head = "", ...lines] = (await getOverviewTable(all.ofCommerce, about)).body.trimEnd().split("\r\n");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(head.split(",").map((name, at) => [name, cells[at]]));
  });
  expect(
    rows
      .map(({ team, category, index, low, high }) => [team, category, index, low, high])
      .filter(([, , index]) => index),
  ).toEqual(
    shown.heatmap.items.flatMap(({ team, categories }) =>
      categories
        .filter(({ index }) => index !== null)
        .map(({ id, index, low, high }) => [team.name, id, String(index), String(low), String(high)]),
    ),
  );
});

test("of a day, every part of a report is of that day, and says so", async () => {
  const about = unitReportInput.parse({ unitId: all.commerce, at: "2026-02-15" });
  const report = await getUnitReport(all.ofCommerce, about);
  const trend = await getTrend(all.ofCommerce, trendInput.parse({ unitId: all.commerce, to: "2026-02-15" }));
  expect(report.at).toBe("2026-02-16T00:00:00.000Z");
  expect(report.periods).toEqual(trend.periods);
  expect(report.periods.at(-1)).toMatchObject({ end: report.at, running: false, n: 1 });
  expect((await getUnitReportFile(all.ofCommerce, about)).name).toBe("Commerce cdmm 2026-02-15.pdf");
  expect((await getOverviewTable(all.ofCommerce, about)).name).toBe("Commerce cdmm 2026-02-15.csv");
});

test("two moments are compared for the same people, whichever is named first", async () => {
  const compare = (viewer: Viewer, from: string, to: string) =>
    getComparison(viewer, comparisonInput.parse({ unitId: all.commerce, from, to }));
  await expect(compare(all.ofData, "2026-02-11", "2026-03-01")).rejects.toEqual(refusal("not_found"));
  const { n, categories } = await compare(all.ofCommerce, "2026-02-01", "2026-03-01");
  expect(n).toEqual({ from: 0, to: 1, both: 0 });
  expect(categories.find(({ id }) => id === "design")).toMatchObject({ to: { n: 1, median: 1 }, change: null });
  expect(await compare(all.ofCommerce, "2026-03-01", "2026-02-01")).toEqual(
    await compare(all.ofCommerce, "2026-02-01", "2026-03-01"),
  );
});

test("a tag narrows every figure to the teams that carry it", async () => {
  await db.team.update({
    where: { organisationId_id: { organisationId: all.organisationId, id: all.teamId } },
    data: { tags: ["payments"] },
    select: { id: true },
  });
  const tagged = (tag: string) =>
    getOverview(all.manager, overviewInput.parse({ unitId: all.root, at: "2026-03-01", tag }));
  expect(await tagged("payments")).toMatchObject({ tag: "payments", teams: 1, inForce: 1 });
  expect(await tagged("mobile")).toMatchObject({ teams: 0, inForce: 0, heatmap: { items: [] } });
  const trend = await getTrend(all.manager, trendInput.parse({ unitId: all.root, to: "2026-03-31", tag: "mobile" }));
  expect(trend.periods.at(-1)?.n).toBe(0);
  expect((await getDashboardChoices(all.manager)).tags).toEqual(["payments"]);
});

test("a round of the unit marks what is older than it, and one of elsewhere is not there", async () => {
  const { modelVersionId } = await db.publication.findFirstOrThrow({
    where: { organisationId: all.organisationId, teamId: all.teamId },
    select: { modelVersionId: true },
  });
  const { id: round } = await db.round.create({
    data: {
      organisationId: all.organisationId,
      unitId: all.commerce,
      modelVersionId,
      modelKey: "cdmm",
      name: "Spring",
      startsAt: new Date("2026-03-01T00:00:00Z"),
      endsAt: new Date("2026-04-01T00:00:00Z"),
      openedById: all.manager.personId,
    },
    select: { id: true },
  });
  const seen = (viewer: Viewer, unitId: string) => getOverview(viewer, overviewInput.parse({ unitId, round }));
  const { at, round: shown, heatmap } = await seen(all.ofCommerce, all.commerce);
  expect([at, shown?.name, shown?.open, heatmap.items[0]?.beforeRound]).toEqual([
    "2026-04-01T00:00:00.000Z",
    "Spring",
    false,
    true,
  ]);
  await expect(seen(all.ofData, all.data)).rejects.toEqual(refusal("not_found"));
  const within = await overview(all.ofCommerce, all.commerce, "2026-03-15");
  expect(within.round?.id).toBe(round);
});

test("quartiles of six teams are those of PostgreSQL's percentile_cont", async () => {
  const here = await withTwoUnits();
  const design = builtInModels()
    .find(({ key }) => key === "cdmm")
    ?.practices.filter(({ category }) => category === "design");
  const done = new Set<string>();
  for (const [at, name] of ["One", "Two", "Three", "Four", "Five"].entries()) {
    await createTeam(here.owner, { unitId: here.data, name, lead: true });
    const owner = await anew(here.owner);
    const team = owner.teams.find((one) => one.id !== here.teamId && !done.has(one.id));
    if (!team) throw new Error("The owner leads the new team.");
    done.add(team.id);
    const { id: assessmentId } = await startAssessment(owner, { teamId: team.id, model: "cdmm", mode: "direct" });
    for (const { id: practice } of (design ?? []).slice(0, 3 + 2 * at)) {
      await saveAnswer(owner, { assessmentId, practice, revision: 0, value: 100 });
    }
    const shared = { assessmentId, share: "answers", notes: [] } as const;
    await publishAssessment(owner, shared, new Date("2026-02-12T10:00:00Z"));
  }
  await publish(here.lead, here.teamId, "2026-02-12T10:00:00Z");
  const figures = (await overview(here.manager, here.root, "2026-03-01")).categories.find(({ id }) => id === "design");
  const [sql] = await db.$queryRaw<{ n: number; q1: number; median: number; q3: number }[]>`
    SELECT count(*)::int AS n, percentile_cont(0.25) WITHIN GROUP (ORDER BY "index") AS q1,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY "index") AS median,
           percentile_cont(0.75) WITHIN GROUP (ORDER BY "index") AS q3
    FROM "CategoryScore" WHERE "organisationId" = ${here.organisationId}::uuid AND "category" = 'design'`;
  expect(sql?.n).toBe(6);
  expect(figures?.n).toBe(6);
  for (const name of ["q1", "median", "q3"] as const) expect(figures?.[name]).toBeCloseTo(sql?.[name] ?? -1, 9);
});
