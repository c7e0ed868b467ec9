// The categories of a model as they are read: below their groups, where it has any.

import type { Category, Group, Model, Practice } from "./types";
import { outlineOf } from "./outline";

export type Grouped = { readonly group: Group | null; readonly categories: readonly Category[] };

/** Every category once, below its group in the order of the groups; one nameless group where the model has none. */
export function categoriesByGroup(model: Pick<Model, "groups" | "categories">): readonly Grouped[] {
  if (model.groups.length === 0) return [{ group: null, categories: model.categories }];
  return model.groups
    .map((group) => ({ group, categories: model.categories.filter((one) => one.group === group.id) }))
    .filter(({ categories }) => categories.length > 0);
}

/** Every practice in the order in which the matrix is read: by group, category and level, then the model's own order. */
export function inReadingOrder(model: Model): readonly Practice[] {
  const { columns } = outlineOf(model);
  const columnOf = new Map(columns.map((column) => [column.category.id, column]));
  return categoriesByGroup(model).flatMap(({ categories }) =>
    categories.flatMap(({ id }) => columnOf.get(id)?.cells.flatMap(({ practices }) => practices) ?? []),
  );
}
