// Inter as it is embedded: per weight one file for each script, opened once per process and only when a text needs it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Font, type GlyphRun, create } from "fontkit";
import { unpackWoff } from "./woff";

export type Weight = 400 | 600;

/** Latin first: nearly every text ends there. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;

export type Face = { readonly name: string; readonly font: Font };

const folder = () => join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource/inter/files");

const mostRemembered = 20_000;

/** Figures of one width, to be compared in columns; in a word they would stand too far apart. */
const figures = { tnum: true };
export const isFigure = /^[^\p{L}]*\d[^\p{L}]*$/u;

/** Shaping a word takes a tenth of a millisecond and reports repeat their words, so each is shaped once. */
function rememberWords(font: Font): Font {
  const shape = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  font.layout = (text) => {
    const run = known.get(text) ?? shape(text, isFigure.test(text) ? figures : {});
    if (known.size >= mostRemembered) known.clear();
    known.set(text, run);
    // pdfkit scales the positions that it is given.
    const { glyphs, advanceWidth, positions } = run;
    return { glyphs, advanceWidth, positions: positions.map((position) => ({ ...position })) };
  };
  return font;
}

const opened = new Map<string, Face>();

function faceOf(script: string, weight: Weight): Face {
  const name = `inter-${script}-${weight}`;
  const known = opened.get(name);
  if (known) return known;
  const face = { name, font: rememberWords(create(unpackWoff(readFileSync(join(folder(), `${name}-normal.woff`))))) };
  opened.set(name, face);
  return face;
}

const hasAll = ({ font }: Face, text: string) =>
  Array.from(text).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/** The face that has every character of the text, or null where none does. */
export function faceFor(text: string, weight: Weight): Face | null {
  for (const script of scripts) {
    const face = faceOf(script, weight);
    if (hasAll(face, text)) return face;
  }
  return null;
}

/** Points that the text takes at 1 point of size. */
export const widthAtOne = ({ font }: Face, text: string): number => font.layout(text).advanceWidth / font.unitsPerEm;
