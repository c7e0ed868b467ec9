// How a unit stands at a moment. The page, the interface and every export show this view and no other.

import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { Model } from "@/lib/models/types";
import type { OverviewInput } from "../input";
import { staleBefore } from "../rules";
import type { HeatmapTeam, OverviewView } from "../types";
import { askedMoment } from "./asked-moment";
import { figuresAt, type PlacedTeam } from "./figures-at";
import { getManagedUnit } from "./managed-unit";

type Limits = { readonly stale: Date; readonly roundSince: Date | null };

/** The rows of one page: only for these, single results are read. */
async function heatmapOf(
  viewer: Viewer,
  page: readonly PlacedTeam[],
  model: Model,
  { stale, roundSince }: Limits,
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

/** Teams that published in a round, and those that are current with a result from before it. */
function roundCounts(teams: readonly PlacedTeam[], { stale, roundSince }: Limits) {
  const times = teams.flatMap(({ result }) => result?.publishedAt ?? []);
  const since = roundSince?.getTime() ?? Infinity;
  return {
    published: times.filter((time) => time >= since).length,
    before: times.filter((time) => time < since && time >= stale.getTime()).length,
  };
}

/**
 * Coverage, figures per category and practice, and team by category, of the teams at and below a unit. With a round:
 * of its model, at its end. Throws not_found for a unit, model or round that is not the viewer's to see.
 */
export async function getOverview(viewer: Viewer, input: OverviewInput): Promise<OverviewView> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { round, model, at, isNow } = await askedMoment(viewer, unit, input);
  const { teams, ...figures } = await figuresAt(viewer, unit, model, { at, isNow, tag: input.tag });
  const from = input.after === undefined ? 0 : teams.findIndex(({ id }) => id === input.after) + 1;
  const page = teams.slice(from, from + input.limit);
  const limits = {
    stale: staleBefore(at, unit.staleAfter),
    roundSince: round ? new Date(round.startsAt) : null,
  };
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
      ...roundCounts(teams, limits),
    },
    n: figures.inForce,
    teams: teams.length,
    ...figures,
    heatmap: {
      items: await heatmapOf(viewer, page, model, limits),
      next: from + page.length < teams.length ? (page.at(-1)?.id ?? null) : null,
    },
  };
}
