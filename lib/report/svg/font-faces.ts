// Inter within a picture: a file that is passed on finds no font beside it, and other letters would not fit.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Shape } from "./shapes";

const folder = () => join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource/inter/files");

const namesIn = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => {
    if (shape.kind === "group") return namesIn(shape.shapes);
    return shape.kind === "line" ? shape.line.pieces.flatMap(({ face }) => face?.name ?? []) : [];
  });

const known = new Map<string, string>();

/** The rule of one file, such as "inter-latin-400". */
function ruleOf(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const [, script = "", weight = ""] = /^inter-(.+)-(\d+)$/.exec(name) ?? [];
  const bytes = readFileSync(join(folder(), `${name}-normal.woff2`)).toString("base64");
  const rule = `@font-face{font-family:"Inter ${script}";font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  known.set(name, rule);
  return rule;
}

/** The fonts that these shapes are written in, as style rules that hold the font files. */
export const fontFaces = (shapes: readonly Shape[]): string =>
  [...new Set(namesIn(shapes))].toSorted().map(ruleOf).join("");
