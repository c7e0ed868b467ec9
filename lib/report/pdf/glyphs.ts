// Any text as pieces that the fonts can show. What no font has becomes a box that carries the original for readers and search.

import { type Face, type Weight, faceFor, widthAtOne } from "./fonts";

export type Piece =
  | { readonly face: Face; readonly text: string; readonly width: number }
  /** An empty box, `width` wide at 1 point of size, in the place of this text. */
  | { readonly face: null; readonly text: string; readonly width: number };

/** Signs that people type and Inter's files lack, in signs that say the same. */
const substitutes: Readonly<Record<string, string>> = {
  "→": "->",
  "←": "<-",
  "⇒": "=>",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "≈": "~",
  "✓": "[x]",
  "✔": "[x]",
  "✅": "[x]",
  "☑": "[x]",
  "☐": "[ ]",
  "✗": "[-]",
  "❌": "[-]",
};

const boxWidth = 0.78;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The signs of a text as people count them: a letter with its accents, an emoji with its parts. */
export const graphemesOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** As people see it: composed, without signs that are never seen, and without the controls a PDF cannot hold. */
const seen = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad]/gu, "");

const pieceOf = (face: Face, text: string): Piece => ({ face, text, width: widthAtOne(face, text) });

function graphemePiece(grapheme: string, weight: Weight): Piece {
  const bare = grapheme.replace(/[\u200d\ufe00-\ufe0f]/gu, "");
  for (const form of [bare, substitutes[bare], bare.normalize("NFKC"), bare.normalize("NFKD")]) {
    const face = form ? faceFor(form, weight) : null;
    if (form && face) return pieceOf(face, form);
  }
  return { face: null, text: grapheme, width: boxWidth };
}

/** Neighbours of one face are one piece again: kerning and ligatures need the whole. */
function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((done, piece) => {
    const last = done.at(-1);
    if (!last?.face || last.face !== piece.face) return [...done, piece];
    return [...done.slice(0, -1), pieceOf(last.face, last.text + piece.text)];
  }, []);
}

const mostKnown = 20_000;
const known = new Map<string, readonly Piece[]>();

/** The pieces of a short text, in order. Never throws and never leaves a character out, whatever the text is. */
export function piecesOf(text: string, weight: Weight): readonly Piece[] {
  const key = `${weight}${text}`;
  const pieces = known.get(key) ?? newPieces(text, weight);
  if (known.size >= mostKnown) known.clear();
  known.set(key, pieces);
  return pieces;
}

function newPieces(text: string, weight: Weight): readonly Piece[] {
  const clean = seen(text);
  if (clean === "") return [];
  const face = faceFor(clean, weight);
  if (face) return [pieceOf(face, clean)];
  return joined(graphemesOf(clean).map((grapheme) => graphemePiece(grapheme, weight)));
}
