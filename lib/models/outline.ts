// A model laid out for reading by category and level: made once per model, because scoring asks for it each time.

import type { Category, Level, Model, Practice } from "./types";

export type Cell = {
  readonly level: Level;
  /** Every practice of the cell, in the model's order. */
  readonly practices: readonly Practice[];
  /** Those that are scored: direction normal. */
  readonly scored: readonly Practice[];
  /** Those the rule for a level looks at: scored and not optional. */
  readonly gated: readonly Practice[];
};

export type Column = { readonly category: Category; readonly cells: readonly Cell[] };

export type Outline = {
  /** One per category, cells from the lowest level to the highest. */
  readonly columns: readonly Column[];
  readonly practiceOf: ReadonlyMap<string, Practice>;
  /** Position of each practice in the model's own order. */
  readonly orderOf: ReadonlyMap<string, number>;
  /** The practices that name this one as a prerequisite. */
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
  readonly scored: readonly Practice[];
};

function makeOutline(model: Model): Outline {
  const columns = model.categories.map((category) => ({
    category,
    cells: model.levels.map((level) => {
      const practices = model.practices.filter((one) => one.category === category.id && one.level === level.id);
      const scored = practices.filter(({ direction }) => direction === "normal");
      return { level, practices, scored, gated: scored.filter(({ optional }) => !optional) };
    }),
  }));
  const neededBy = new Map<string, string[]>(model.practices.map(({ id }) => [id, []]));
  for (const { id, requires } of model.practices) for (const needed of requires) neededBy.get(needed)?.push(id);
  return {
    columns,
    practiceOf: new Map(model.practices.map((practice) => [practice.id, practice])),
    orderOf: new Map(model.practices.map(({ id }, at) => [id, at])),
    neededBy,
    scored: model.practices.filter(({ direction }) => direction === "normal"),
  };
}

const outlines = new WeakMap<Model, Outline>();

/** The outline of a model, made at the first call. Models are immutable, so that it never grows old. */
export function outlineOf(model: Model): Outline {
  const known = outlines.get(model);
  if (known) return known;
  const outline = makeOutline(model);
  outlines.set(model, outline);
  return outline;
}
