// How wide the columns of a picture are: so that no word of a head or a cell has to be broken.

import { type Style, lengthOf } from "../pdf/lines";
import { type } from "./shapes";

export const cellStyle: Style = { ...type.small, size: 10.5, leading: 14 };
export const cellPadding = 7;
const [least, most] = [72, 150];

/** Where a line may break without breaking a word. */
const words = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+|(?<=[-/–—_.])/u));

/** One width for all columns, from the longest single word of the heads and the whole texts of the cells. */
export function columnWidth(heads: readonly string[], cells: readonly string[]): number {
  const widest = Math.max(
    0,
    ...words(heads).map((word) => lengthOf(word, type.strong)),
    ...[...new Set(cells)].map((text) => lengthOf(text, cellStyle)),
  );
  return Math.min(most, Math.max(least, Math.ceil(widest) + 2 * cellPadding + 1));
}
