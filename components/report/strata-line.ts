// The line along the top of what is reached: at each cell, which of its edges the line touches.

type Heights = readonly { reached: string | null }[];

export type LineEdges = { top: boolean; bottom: boolean; rise: boolean };

/** How many levels, counted from the lowest, lie below the line in each column. */
function heightsOf(columns: Heights, levels: readonly { id: string }[]): number[] {
  return columns.map((column) => levels.findIndex((level) => level.id === column.reached) + 1);
}

/**
 * The edges that the line touches at row `row` (0 = lowest level) of column `column`. The top of the reached cell; the
 * bottom of the lowest cell where nothing is reached; and the gap to the right, `rise`, where the next column differs.
 */
export function lineAt(columns: Heights, levels: readonly { id: string }[], row: number, column: number): LineEdges {
  const heights = heightsOf(columns, levels);
  const here = heights[column] ?? 0;
  const next = heights[column + 1] ?? here;
  return {
    top: here === row + 1,
    bottom: here === 0 && row === 0,
    rise: row >= Math.min(here, next) && row < Math.max(here, next),
  };
}
