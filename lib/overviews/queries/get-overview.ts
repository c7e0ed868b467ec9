// How a unit stands at a moment. The page, the interface and every export show this view and no other.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion, modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { Model } from "@/lib/models/types";
import { inTreeOrder } from "@/lib/units/rules";
import { distributionOf } from "../distribution";
import type { OverviewInput } from "../input";
import { endOfDay } from "../periods";
import { overviewCategory, staleBefore } from "../rules";
import type { HeatmapTeam, OverviewView } from "../types";
import { findRound } from "./find-round";
import { getManagedUnit } from "./managed-unit";
import { readStandings, type TeamStanding } from "./read-standings";

type Unit = { readonly id: string; readonly name: string };
type Placed = TeamStanding & { readonly unit: Unit };

const collator = new Intl.Collator("en");

/** Teams by unit in the order of the tree, and by name in each. */
async function inPlaces(viewer: Viewer, path: string, teams: readonly TeamStanding[]): Promise<readonly Placed[]> {
  const units = inTreeOrder(
    await db.unit.findMany({
      where: { ...ownOrganisation(viewer), path: { startsWith: path } },
      select: { id: true, name: true, path: true },
    }),
  );
  const places = new Map(units.map(({ id, name }, at) => [id, { at, unit: { id, name } }]));
  return teams
    .flatMap((team) => {
      const place = places.get(team.unitId);
      return place ? [{ ...team, ...place }] : [];
    })
    .sort((a, b) => a.at - b.at || collator.compare(a.name, b.name));
}

type Moment = { readonly stale: Date; readonly roundSince: Date | null };

/** The rows of one page: only for these, single results are read. */
async function heatmapOf(
  viewer: Viewer,
  page: readonly Placed[],
  model: Model,
  { stale, roundSince }: Moment,
): Promise<readonly HeatmapTeam[]> {
  const results = page.flatMap(({ result }) => result ?? []);
  const [versions, rows] = await Promise.all([
    modelsOfVersions(viewer, [...new Set(results.map(({ versionId }) => versionId))]),
    db.categoryScore.findMany({
      where: { ...ownOrganisation(viewer), publicationId: { in: results.map(({ publicationId }) => publicationId) } },
      select: { publicationId: true, category: true, level: true, index: true, low: true, high: true, max: true },
    }),
  ]);
  const figures = new Map(rows.map(({ publicationId, category, ...row }) => [`${publicationId} ${category}`, row]));
  return page.map(({ id, name, unit, result }) => ({
    team: { id, name },
    unit,
    version: result ? (versions.get(result.versionId)?.version ?? null) : null,
    publishedAt: result ? new Date(result.publishedAt).toISOString() : null,
    assessmentId: result?.assessmentId ?? null,
    stale: result !== null && result.publishedAt < stale.getTime(),
    beforeRound: result !== null && roundSince !== null && result.publishedAt < roundSince.getTime(),
    categories: model.categories.flatMap((category) => {
      const found = figures.get(`${result?.publicationId ?? ""} ${category.id}`);
      return found ? [{ id: category.id, ...found }] : [];
    }),
  }));
}

/**
 * Coverage, figures per category and practice, and team by category, of the teams at and below a unit. With a round:
 * of its model, at its end. Throws not_found for a unit, model or round that is not the viewer's to see.
 */
export async function getOverview(viewer: Viewer, input: OverviewInput): Promise<OverviewView> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const said = input.at === undefined ? null : endOfDay(input.at, viewer.timeZone);
  const round = await findRound(viewer, unit.path, { ...input, at: said });
  const { model } = await getModelVersion(viewer, { key: round?.modelKey ?? input.model });
  const at = said ?? (input.round !== undefined && round?.over ? round.over : new Date());
  const stale = staleBefore(at, unit.staleAfter);
  const { path } = unit;
  const standings = await readStandings(viewer, { path, modelKey: model.key, at, staleBefore: stale, tag: input.tag });
  const [teams, versions] = await Promise.all([
    inPlaces(viewer, path, standings.teams),
    modelsOfVersions(
      viewer,
      standings.values.map(({ versionId }) => versionId),
    ),
  ]);
  const shared = standings.values.flatMap(({ versionId, teams: values }) => {
    const version = versions.get(versionId);
    return version ? [{ practices: version.practices.map(({ id }) => id), teams: values }] : [];
  });
  const published = teams.flatMap(({ result }) => result ?? []);
  const inForce = published.filter(({ publishedAt }) => publishedAt >= stale.getTime()).length;
  const levels = model.gate === null ? null : model.levels.map(({ id }) => id);
  const from = input.after === undefined ? 0 : teams.findIndex(({ id }) => id === input.after) + 1;
  const page = teams.slice(from, from + input.limit);
  const roundSince = round ? new Date(round.startsAt) : null;
  return {
    unit: { id: unit.id, name: unit.name },
    model: { key: model.key, version: model.version, title: model.title },
    at: at.toISOString(),
    tag: input.tag ?? null,
    round: round && {
      id: round.id,
      name: round.name,
      startsAt: round.startsAt,
      endsAt: round.endsAt,
      open: round.over === null,
    },
    n: inForce,
    teams: teams.length,
    inForce,
    stale: published.length - inForce,
    never: teams.length - published.length,
    shared: shared.reduce((sum, { teams: { length } }) => sum + length, 0),
    categories: model.categories.map(({ id }) =>
      overviewCategory(
        id,
        levels,
        standings.categories.filter(({ category }) => category === id),
      ),
    ),
    practices: distributionOf(model, shared),
    heatmap: {
      items: await heatmapOf(viewer, page, model, { stale, roundSince }),
      next: from + page.length < teams.length ? (page.at(-1)?.id ?? null) : null,
    },
  };
}
