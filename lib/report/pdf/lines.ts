// Text broken into lines of a width, measured before anything is drawn.

import type { Weight } from "./fonts";
import { type Piece, graphemesOf, piecesOf } from "./glyphs";

export type Style = {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Points from one line to the next. */
  readonly leading: number;
};

export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

const widthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { width }) => sum + width, 0);

/** A word, or a part of one: then no space follows it. */
type Part = { readonly text: string; readonly isOpen: boolean };

/** A word that is wider than a line, in parts that are not: at its hyphens and slashes, else anywhere. */
function textsOf(word: string, { weight, size }: Style, width: number): string[] {
  const fits = (text: string) => widthOf(piecesOf(text, weight)) * size <= width;
  if (fits(word)) return [word];
  const pieces = word.split(/(?<=[-/–—_.])/u);
  const atoms = pieces.length > 1 && pieces.every(fits) ? pieces : graphemesOf(word);
  return atoms.reduce<string[]>((parts, atom) => {
    const longer = (parts.at(-1) ?? "") + atom;
    return parts.length > 0 && fits(longer) ? [...parts.slice(0, -1), longer] : [...parts, atom];
  }, []);
}

const partsOf = (word: string, style: Style, width: number): Part[] =>
  textsOf(word, style, width).map((text, at, all) => ({ text, isOpen: at < all.length - 1 }));

function lineOf(parts: readonly Part[], weight: Weight, isLast: boolean): Line {
  // The space at the end of a line is not seen; without it, who reads by machine would run two words together.
  const hasSpace = (at: number) => !parts[at]?.isOpen && !(isLast && at === parts.length - 1);
  const pieces = parts.flatMap(({ text }, at) => piecesOf(hasSpace(at) ? `${text} ` : text, weight));
  const space = hasSpace(parts.length - 1) ? widthOf(piecesOf(" ", weight)) : 0;
  return { pieces, width: widthOf(pieces) - space };
}

function paragraphLines(text: string, style: Style, width: number): Line[] {
  const words = text.split(/[ \t]+/).filter((word) => word !== "");
  const space = widthOf(piecesOf(" ", style.weight)) * style.size;
  const rows: Part[][] = [];
  let room = 0;
  for (const part of words.flatMap((word) => partsOf(word, style, width))) {
    const own = widthOf(piecesOf(part.text, style.weight)) * style.size;
    const row = rows.at(-1);
    if (row && own <= room) row.push(part);
    else rows.push([part]);
    room = (row && own <= room ? room : width) - own - (part.isOpen ? 0 : space);
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
  const cut = graphemesOf(words).slice(0, -2).join("").trimEnd();
  return [...kept.slice(0, -1), ...linesOf(`${cut}…`, style, Number.POSITIVE_INFINITY)];
}
