// A unit's heatmap in words: from stored figures to what each cell says.

import { shortDay } from "@/lib/format/dates";
import { bounds, indexWithBounds, oneDecimal } from "@/lib/format/numbers";
import type { HeatmapTeam } from "@/lib/overviews/types";
import type { HeatmapCell, HeatmapRow } from "./heatmap";

type Words = {
  readonly names: ReadonlyMap<string, string>;
  /** The lowest first. */
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
};

/** The height of a level's colour among the model's levels, in five steps; 0 below the first. */
function stepOf(level: string | null, levels: Words["levels"]): HeatmapCell["step"] {
  const at = levels.findIndex(({ id }) => id === level);
  const steps = [0, 1, 2, 3, 4, 5] as const;
  return steps[at === -1 ? 0 : Math.max(1, Math.round(((at + 1) / levels.length) * 5))] ?? 0;
}

function cellOf(row: HeatmapTeam, figures: HeatmapTeam["categories"][number], words: Words): HeatmapCell {
  const { id, level, index } = figures;
  const { names, levels } = words;
  const name = names.get(id) ?? id;
  const reached = levels.find((one) => one.id === level)?.name;
  const text = index === null ? "not assessed" : (reached ?? `not yet at ${levels[0]?.name ?? "a level"}`);
  const open = bounds(figures);
  return {
    category: id,
    text,
    figure: index === null ? null : oneDecimal(index),
    step: stepOf(level, levels),
    ...(open === null ? {} : { uncertain: open.replace(" to ", "–") }),
    ...(row.stale ? { stale: true } : {}),
    label: `${row.team.name}, ${name}: ${[text, indexWithBounds(figures)].filter((part) => part !== null).join(", ")}${row.stale ? ", no longer current" : ""}`,
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
