// Text broken into lines of a width, measured before anything is drawn.

import type { Weight } from "./fonts";
import { type Piece, piecesOf } from "./glyphs";

export type Style = {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Points from one line to the next. */
  readonly leading: number;
};

export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

const widthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { width }) => sum + width, 0);

/** A word that is wider than a line, in parts that are not. */
function partsOf(word: string, { weight, size }: Style, width: number): string[] {
  if (widthOf(piecesOf(word, weight)) * size <= width) return [word];
  return [...word].reduce<string[]>((parts, character) => {
    const longer = (parts.at(-1) ?? "") + character;
    if (parts.length > 0 && widthOf(piecesOf(longer, weight)) * size <= width) return [...parts.slice(0, -1), longer];
    return [...parts, character];
  }, []);
}

function lineOf(words: readonly string[], weight: Weight, isLast: boolean): Line {
  // The space at the end of a line is not seen; without it, who reads by machine would run two words together.
  const pieces = words.flatMap((word, at) => piecesOf(isLast && at === words.length - 1 ? word : `${word} `, weight));
  const space = isLast ? 0 : widthOf(piecesOf(" ", weight));
  return { pieces, width: widthOf(pieces) - space };
}

function paragraphLines(text: string, style: Style, width: number): Line[] {
  const words = text.split(/[ \t]+/).filter((word) => word !== "");
  const parts = words.flatMap((word) => partsOf(word, style, width));
  const space = widthOf(piecesOf(" ", style.weight)) * style.size;
  const rows: string[][] = [];
  let room = 0;
  for (const part of parts) {
    const own = widthOf(piecesOf(part, style.weight)) * style.size;
    const row = rows.at(-1);
    if (row && own <= room) {
      row.push(part);
      room -= own + space;
    } else {
      rows.push([part]);
      room = width - own - space;
    }
  }
  return rows.map((row, at) => lineOf(row, style.weight, at === rows.length - 1));
}

/** The lines of a text at a width in points; line ends in the text are kept. An empty text has no line. */
export const linesOf = (text: string, style: Style, width: number): readonly Line[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => paragraphLines(paragraph, style, width));

export const heightOf = (text: string, style: Style, width: number): number =>
  linesOf(text, style, width).length * style.leading;

/** Points that the text takes on one line. */
export const lengthOf = (text: string, { weight, size }: Style): number => widthOf(piecesOf(text, weight)) * size;

/** At most this many lines; what is cut off is marked, so only for what stands elsewhere in full. */
export function firstLines(text: string, style: Style, width: number, most: number): readonly Line[] {
  const lines = linesOf(text, style, width);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (!last) return kept;
  const words = last.pieces
    .map(({ text: part }) => part)
    .join("")
    .trimEnd();
  const cut = [...words].slice(0, -2).join("").trimEnd();
  return [...kept.slice(0, -1), ...linesOf(`${cut}…`, style, Number.POSITIVE_INFINITY)];
}
