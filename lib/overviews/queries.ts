// A unit's figures for whoever manages it. They are made of the stored scores; answers are read to be counted alone.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { starters } from "@/lib/models/starters";
import type { Model } from "@/lib/models/types";
import { inTreeOrder } from "@/lib/units/rules";
import { frozenAnswersOf } from "@/lib/publications/rules";
import { distributionOf } from "./distribution";
import type { OverviewInput, TrendInput } from "./input";
import { endOfDay, periodsBefore, periodsIn } from "./periods";
import { countsAt, inForceAt, isStale, latestAt, overviewCategory, type TeamResults, trendOf } from "./rules";
import type { DashboardChoices, HeatmapTeam, OverviewView, OverviewWithPractices, TrendView } from "./types";

async function getManagedUnit(viewer: Viewer, unitId: string) {
  const unit = await db.unit.findFirst({
    where: { AND: [managedUnits(viewer), { id: unitId }] },
    select: { id: true, name: true, path: true, organisation: { select: { staleAfter: true } } },
  });
  if (!unit) throw notFound("unit");
  return unit;
}

/** The teams below a unit, alphabetically, each with its results of a model up to a moment, the oldest first. */
async function resultsBelow(viewer: Viewer, path: string, modelKey: string, until: Date): Promise<TeamResults[]> {
  const teams = await db.team.findMany({
    where: { ...ownOrganisation(viewer), unit: { path: { startsWith: path } } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      publications: {
        where: { modelKey, publishedAt: { lte: until }, withdrawal: { is: null } },
        orderBy: { publishedAt: "asc" },
        select: {
          assessmentId: true,
          publishedAt: true,
          categories: {
            select: {
              category: true,
              assessed: true,
              level: true,
              index: true,
              low: true,
              high: true,
              max: true,
              change: true,
            },
          },
        },
      },
    },
  });
  return teams.map(({ publications, ...team }) => ({
    ...team,
    results: publications.map(({ categories, ...publication }) => ({
      ...publication,
      categories: categories.map(({ category, ...figures }) => ({ id: category, ...figures })),
    })),
  }));
}

type CountedModel = {
  readonly key: string;
  readonly title: string;
  readonly versions: readonly { readonly _count: { readonly publications: number } }[];
};

const modelRef = ({ key, version, title }: Model) => ({ key, version, title });
const categoryIds = (model: Model) => model.categories.map(({ id }) => id);

function heatmapTeam(team: TeamResults, at: Date, staleAfter: number, categories: readonly string[]): HeatmapTeam {
  const latest = latestAt(team, at);
  return {
    team: { id: team.id, name: team.name },
    publishedAt: latest?.publishedAt.toISOString() ?? null,
    assessmentId: latest?.assessmentId ?? null,
    stale: latest !== null && isStale(latest, at, staleAfter),
    categories: categories.flatMap((id) => {
      const found = latest?.categories.find((category) => category.id === id);
      if (!found) return [];
      const { level, index, low, high, max } = found;
      return [{ id, level, index, low, high, max }];
    }),
  };
}

/** How a unit's teams stand at a moment: coverage, figures per category, and team by category. Throws not_found. */
export async function getOverview(viewer: Viewer, input: OverviewInput): Promise<OverviewView> {
  return (await standingOf(viewer, input)).overview;
}

/** The same with how many teams say what to each practice; only here answers are read, as far as they may be counted. */
export async function getOverviewWithPractices(viewer: Viewer, input: OverviewInput): Promise<OverviewWithPractices> {
  const { overview, model, current } = await standingOf(viewer, input);
  const rows = await db.publication.findMany({
    where: {
      ...ownOrganisation(viewer),
      assessmentId: { in: current.map(({ assessmentId }) => assessmentId) },
      withdrawal: { is: null },
    },
    select: { share: true, answers: true },
  });
  const results = rows.map(({ share, answers }) => ({ share, answers: frozenAnswersOf(answers) }));
  return { ...overview, practices: distributionOf(model, results) };
}

async function standingOf(viewer: Viewer, input: OverviewInput) {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { model } = await getModelVersion(viewer, { key: input.model });
  const { staleAfter } = unit.organisation;
  const at = input.at === undefined ? new Date() : endOfDay(input.at, viewer.timeZone);
  const teams = (await resultsBelow(viewer, unit.path, model.key, at)).filter((team) => countsAt(team, at));
  const current = teams.flatMap((team) => inForceAt(team, at, staleAfter) ?? []);
  const published = teams.filter((team) => latestAt(team, at) !== null).length;
  const levels = model.gate === null ? null : model.levels.map(({ id }) => id);
  const from = input.after === undefined ? 0 : teams.findIndex(({ id }) => id === input.after) + 1;
  const page = teams.slice(from, from + input.limit);
  const ids = categoryIds(model);
  const overview: OverviewView = {
    unit: { id: unit.id, name: unit.name },
    model: modelRef(model),
    at: at.toISOString(),
    n: current.length,
    teams: teams.length,
    inForce: current.length,
    stale: published - current.length,
    never: teams.length - published,
    categories: ids.map((id) => overviewCategory(id, levels, current)),
    heatmap: {
      items: page.map((team) => heatmapTeam(team, at, staleAfter, ids)),
      next: from + page.length < teams.length ? (page.at(-1)?.id ?? null) : null,
    },
  };
  return { overview, model, current };
}

const shownBefore = 7;

/** A unit's figures at the ends of months or quarters; without `from` the last eight, the running one included. */
export async function getTrend(viewer: Viewer, input: TrendInput): Promise<TrendView> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { model } = await getModelVersion(viewer, { key: input.model });
  const { timeZone } = viewer;
  const { every } = input;
  const now = new Date();
  // One moment before the end of the day: the day itself and not the period after it.
  const to = input.to === undefined ? now : new Date(endOfDay(input.to, timeZone).getTime() - 1);
  const from =
    input.from === undefined
      ? periodsBefore(to < now ? to : now, shownBefore, every, timeZone)
      : new Date(endOfDay(input.from, timeZone).getTime() - 1);
  const periods = periodsIn({ from, to, every, timeZone }, now);
  const teams = await resultsBelow(viewer, unit.path, model.key, periods.at(-1)?.end ?? now);
  return {
    unit: { id: unit.id, name: unit.name },
    model: modelRef(model),
    every,
    periods: trendOf(teams, categoryIds(model), periods, unit.organisation.staleAfter),
  };
}

/** The models that teams have used come first, the most used at the top; then the one for newcomers. */
function inOrderOfUse(models: readonly CountedModel[]): DashboardChoices["models"] {
  const resultsOf = ({ versions }: CountedModel) => versions.reduce((sum, { _count }) => sum + _count.publications, 0);
  const rank = ({ key }: CountedModel) => (key === starters.newcomer ? 0 : 1);
  return models
    .toSorted((a, b) => resultsOf(b) - resultsOf(a) || rank(a) - rank(b))
    .map(({ key, title }) => ({ key, title }));
}

/** The units that the viewer manages, as a tree in a list, and the models that the organisation has. */
export async function getDashboardChoices(viewer: Viewer): Promise<DashboardChoices> {
  const [units, models] = await Promise.all([
    db.unit.findMany({
      where: managedUnits(viewer),
      select: { id: true, name: true, path: true },
    }),
    db.model.findMany({
      where: ownOrganisation(viewer),
      orderBy: { title: "asc" },
      select: { key: true, title: true, versions: { select: { _count: { select: { publications: true } } } } },
    }),
  ]);
  const depths = units.map(({ path }) => path.split("/").length - 2);
  const top = Math.min(...depths);
  return {
    units: inTreeOrder(units).map(({ id, name, path }) => ({ id, name, depth: path.split("/").length - 2 - top })),
    models: inOrderOfUse(models),
  };
}
