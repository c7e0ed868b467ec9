// A unit's heatmap in words: from stored figures to what each cell says.

import { shortDay } from "@/lib/format/dates";
import { bounds, indexWithBounds, ofMost, oneDecimal } from "@/lib/format/numbers";
import type { HeatmapTeam } from "@/lib/overviews/types";
import type { HeatmapCell, HeatmapRow } from "./heatmap";

type Words = {
  readonly names: ReadonlyMap<string, string>;
  /** The lowest first; none for a model without a rule for levels, whose cells are told by their index alone. */
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
};

/** The height of a level's colour among the model's levels, in five steps; 0 below the first. */
function stepOf(level: string | null, levels: Words["levels"]): HeatmapCell["step"] {
  const at = levels.findIndex(({ id }) => id === level);
  return steps[at === -1 ? 0 : Math.max(1, Math.round(((at + 1) / levels.length) * 5))] ?? 0;
}

const steps = [0, 1, 2, 3, 4, 5] as const;

/** The height of the colour by the share of the levels that is in place. */
const stepOfIndex = (index: number | null, max: number): HeatmapCell["step"] =>
  index === null || max === 0 ? 0 : (steps[Math.round((index / max) * 5)] ?? 0);

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

function noteOf({ publishedAt, stale }: HeatmapTeam, timeZone: string): string {
  if (publishedAt === null) return "no result yet";
  return shortDay(publishedAt, timeZone) + (stale ? ", no longer current" : "");
}

export const heatmapRows = (teams: readonly HeatmapTeam[], words: Words): readonly HeatmapRow[] =>
  teams.map((row) => ({
    id: row.team.id,
    team: row.team.name,
    href: `/teams/${row.team.id}`,
    note: noteOf(row, words.timeZone),
    cells: row.categories.map((figures) => cellOf(row, figures, words)),
  }));
