// A unit's heatmap in words: from stored figures to what each cell says.

import { cellWords, type HeatmapLevels, rowNote } from "@/lib/overviews/heatmap-words";
import type { HeatmapTeam } from "@/lib/overviews/types";
import type { HeatmapCell, HeatmapRow } from "./heatmap";
import { stepOf, stepOfIndex } from "./steps";

type Words = {
  readonly names: ReadonlyMap<string, string>;
  readonly levels: HeatmapLevels;
  readonly timeZone: string;
};

function cellOf(row: HeatmapTeam, figures: HeatmapTeam["categories"][number], words: Words): HeatmapCell {
  const { id, level, index, max } = figures;
  const { names, levels } = words;
  const { text, figure, uncertain, label } = cellWords(row, figures, names.get(id) ?? id, levels);
  return {
    ...{ category: id, text, figure, label },
    step: levels.length === 0 ? stepOfIndex(index, max) : stepOf(level, levels),
    ...(uncertain === null ? {} : { uncertain }),
    ...(row.stale ? { stale: true } : {}),
    ...(row.assessmentId === null ? {} : { href: `/assessments/${row.assessmentId}/result` }),
  };
}

export const heatmapRows = (teams: readonly HeatmapTeam[], words: Words): readonly HeatmapRow[] =>
  teams.map((row) => ({
    id: row.team.id,
    team: row.team.name,
    group: row.unit,
    href: `/teams/${row.team.id}`,
    note: rowNote(row, words.timeZone),
    cells: row.categories.map((figures) => cellOf(row, figures, words)),
  }));
