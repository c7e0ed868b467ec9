// A unit's heatmap in words: from stored figures to what each cell says.

import { shortDay } from "@/lib/format/dates";
import { bounds, indexWithBounds, ofMost, oneDecimal } from "@/lib/format/numbers";
import type { HeatmapTeam } from "@/lib/overviews/types";
import type { HeatmapCell, HeatmapRow } from "./heatmap";
import { stepOf, stepOfIndex } from "./steps";

type Words = {
  readonly names: ReadonlyMap<string, string>;
  /** The lowest first; none for a model without a rule for levels, whose cells are told by their index alone. */
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
};

/** The level in words; where there are none, the index in full. */
function textOf({ level, index, max }: HeatmapTeam["categories"][number], levels: Words["levels"]): string {
  if (index === null) return "not assessed";
  if (levels.length === 0) return ofMost(index, max);
  return levels.find(({ id }) => id === level)?.name ?? `not yet at ${levels[0]?.name ?? "a level"}`;
}

function cellOf(row: HeatmapTeam, figures: HeatmapTeam["categories"][number], words: Words): HeatmapCell {
  const { id, level, index, max } = figures;
  const { names, levels } = words;
  const name = names.get(id) ?? id;
  const text = textOf(figures, levels);
  const isIndexAlone = levels.length === 0;
  const said = isIndexAlone ? [indexWithBounds(figures) ?? text] : [text, indexWithBounds(figures)];
  const open = bounds(figures);
  return {
    category: id,
    text,
    figure: index === null || (isIndexAlone && open === null) ? null : oneDecimal(index),
    step: isIndexAlone ? stepOfIndex(index, max) : stepOf(level, levels),
    ...(open === null ? {} : { uncertain: open.replace(" to ", "–") }),
    ...(row.stale ? { stale: true } : {}),
    label: `${row.team.name}, ${name}: ${said.filter((part) => part !== null).join(", ")}${row.stale ? ", no longer current" : ""}`,
    ...(row.assessmentId === null ? {} : { href: `/assessments/${row.assessmentId}/result` }),
  };
}

function noteOf({ publishedAt, stale, beforeRound }: HeatmapTeam, timeZone: string): string {
  if (publishedAt === null) return "no result yet";
  const marks = [...(stale ? ["no longer current"] : []), ...(beforeRound ? ["before this round"] : [])];
  return [shortDay(publishedAt, timeZone), ...marks].join(", ");
}

export const heatmapRows = (teams: readonly HeatmapTeam[], words: Words): readonly HeatmapRow[] =>
  teams.map((row) => ({
    id: row.team.id,
    team: row.team.name,
    group: row.unit,
    href: `/teams/${row.team.id}`,
    note: noteOf(row, words.timeZone),
    cells: row.categories.map((figures) => cellOf(row, figures, words)),
  }));
