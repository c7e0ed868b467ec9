// A team's place in a unit's heatmap in words, the same on the page and in the picture.

import { shortDay } from "@/lib/format/dates";
import { bounds, indexWithBounds, ofMost, oneDecimal } from "@/lib/format/numbers";
import type { HeatmapTeam } from "./types";

/** The lowest first; none for a model without a rule for levels, whose cells are told by their index alone. */
export type HeatmapLevels = readonly { readonly id: string; readonly name: string }[];

type Figures = HeatmapTeam["categories"][number];

/** The level in words; where there are none, the index in full. */
function textOf({ level, index, max }: Figures, levels: HeatmapLevels): string {
  if (index === null) return "not assessed";
  if (levels.length === 0) return ofMost(index, max);
  return levels.find(({ id }) => id === level)?.name ?? `not yet at ${levels[0]?.name ?? "a level"}`;
}

export type CellWords = {
  readonly text: string;
  /** The index beside the level; null where the text says it already, or there is none. */
  readonly figure: string | null;
  /** "1.2–1.8" while answers are open. */
  readonly uncertain: string | null;
  /** "Checkout, Culture: Base, 2.3 of 5". */
  readonly label: string;
};

/** What the cell of a team in a category says. */
export function cellWords(
  { team, stale }: Pick<HeatmapTeam, "team" | "stale">,
  figures: Figures,
  category: string,
  levels: HeatmapLevels,
): CellWords {
  const { index } = figures;
  const text = textOf(figures, levels);
  const isIndexAlone = levels.length === 0;
  const said = isIndexAlone ? [indexWithBounds(figures) ?? text] : [text, indexWithBounds(figures)];
  const open = bounds(figures);
  return {
    text,
    figure: index === null || (isIndexAlone && open === null) ? null : oneDecimal(index),
    uncertain: open?.replace(" to ", "–") ?? null,
    label: `${team.name}, ${category}: ${said.filter((part) => part !== null).join(", ")}${stale ? ", no longer current" : ""}`,
  };
}

/** When a team's result is from, and what to know about it. */
export function rowNote({ publishedAt, stale, beforeRound }: HeatmapTeam, timeZone: string): string {
  if (publishedAt === null) return "no result yet";
  const marks = [...(stale ? ["no longer current"] : []), ...(beforeRound ? ["before this round"] : [])];
  return [shortDay(publishedAt, timeZone), ...marks].join(", ");
}
