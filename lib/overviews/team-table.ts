// Every team of a unit by category as a table: the rows of overview.csv and of the workbook's sheet of teams.

import type { Model } from "@/lib/models/types";
import type { HeatmapTeam } from "./types";

export type TeamRow = {
  readonly unit: string;
  readonly team: string;
  /** ISO time of the latest result; null without one, and then there is nothing else in the row. */
  readonly published: string | null;
  readonly version: string | null;
  readonly stale: boolean | null;
  readonly beforeRound: boolean | null;
  readonly category: string | null;
  readonly categoryName: string | null;
  /** null below the first level of the model, where a category is not assessed, and in a model without levels. */
  readonly level: string | null;
  readonly levelName: string | null;
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number | null;
};

const nothing = {
  ...{ stale: null, beforeRound: null, category: null, categoryName: null, level: null, levelName: null },
  ...{ index: null, low: null, high: null, max: null },
} as const;

/** A row per team and category, teams in the order they are given; a team without a result has one row. */
export function teamRows(model: Model, teams: readonly HeatmapTeam[]): readonly TeamRow[] {
  const names = new Map(model.categories.map(({ id, name }) => [id, name]));
  const levels = new Map(model.levels.map(({ id, name }) => [id, name]));
  return teams.flatMap(({ unit, team, publishedAt, version, stale, beforeRound, categories }): readonly TeamRow[] => {
    const about = { unit: unit.name, team: team.name, published: publishedAt, version };
    if (categories.length === 0) return [{ ...about, ...nothing }];
    return categories.map(({ id, level, ...figures }) => ({
      ...about,
      stale,
      beforeRound,
      category: id,
      categoryName: names.get(id) ?? id,
      level,
      levelName: level === null ? null : (levels.get(level) ?? level),
      ...figures,
    }));
  });
}
