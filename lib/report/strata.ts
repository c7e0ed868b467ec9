// A score as strata: what the signature view draws, on the screen and in the PDF.

import { indexWithBounds, percent } from "@/lib/format/numbers";
import type { Model } from "@/lib/models/types";
import { scoreOf } from "@/lib/scoring/score";
import type { Answers, CategoryScore, CellScore, CellState, Score } from "@/lib/scoring/types";

export type StrataCell = {
  readonly level: string;
  /** 0 to 1; null where nothing is answered. */
  readonly fill: number | null;
  /** What the fill would be if everything open were full. */
  readonly high: number | null;
  readonly state: CellState;
  readonly passes: boolean | null;
  readonly holdsBack: boolean;
  /** Nobody looked at what counts here: all of it was passed over. */
  readonly assumed: boolean;
  /** The cell in a sentence, for whoever cannot see it. */
  readonly label: string;
};

export type StrataColumn = {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly reached: string | null;
  readonly cells: readonly StrataCell[];
};

export type Strata = {
  /** The lowest first. */
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly StrataColumn[];
};

function labelOf(name: string, level: string, cell: CellScore): string {
  const where = `${name}, ${level}`;
  if (cell.state === "empty") return `${where}: asks nothing.`;
  if (cell.state === "waived") return `${where}: does not apply.`;
  if (cell.score === null) return `${where}: nothing answered yet.`;
  const open = cell.unknown + cell.unanswered;
  const assumed = cell.skipped > 0 ? `, ${cell.skipped} assumed to be ahead` : "";
  const rule = cell.passes === null ? "" : cell.passes ? ", the level holds" : ", not yet";
  return `${where}: ${percent(cell.score)}${rule}${assumed}${open > 0 ? `, ${open} open` : ""}.`;
}

/** "Beginner", "not yet at Base", or "Base cannot be told yet" where answers are open; of an assessed category. */
export function levelText(model: Model, category: CategoryScore): string {
  if (category.level) return category.level.name;
  const failing = model.levels.find(({ id }) => id === category.heldBackBy?.level)?.name ?? model.levels[0]?.name;
  return category.levelHigh === null ? `not yet at ${failing}` : `${failing} cannot be told yet`;
}

/** "Beginner · 2.7 of 5", "not yet at Base · 0.8 of 5", or "Base cannot be told yet · …" where answers are open. */
export function captionOf(model: Model, category: CategoryScore): string {
  const index = indexWithBounds(category);
  if (index === null) return "not assessed";
  return model.gate === null ? index : `${levelText(model, category)} · ${index}`;
}

/** The strata of a score; without one, of the answers as they stand. */
export function strataOf(model: Model, answers: Answers, score: Score = scoreOf(model, answers)): Strata {
  const nameOf = new Map(model.categories.map(({ id, name }) => [id, name]));
  const levelName = new Map(model.levels.map(({ id, name }) => [id, name]));
  return {
    levels: model.levels.map(({ id, name }) => ({ id, name })),
    categories: score.categories.map((category) => ({
      id: category.id,
      name: nameOf.get(category.id) ?? category.id,
      caption: captionOf(model, category),
      reached: category.level?.id ?? null,
      cells: category.cells.map((cell) => ({
        level: cell.level,
        fill: cell.score,
        high: cell.high,
        state: cell.state,
        passes: cell.passes,
        holdsBack: category.heldBackBy?.level === cell.level,
        assumed: cell.skipped > 0 && cell.answered === 0,
        label: labelOf(nameOf.get(category.id) ?? category.id, levelName.get(cell.level) ?? cell.level, cell),
      })),
    })),
  };
}
