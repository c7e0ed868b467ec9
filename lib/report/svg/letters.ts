// Text in a picture, as letters that can be searched and copied, or as outlines that need no font.

import { type Face, isFigure } from "../pdf/fonts";
import { inXml } from "../pdf/xml";
import type { Shape } from "./shapes";

type Line = Extract<Shape, { kind: "line" }>;

const anchors = { left: "start", middle: "middle", right: "end" } as const;

/** From the middle of a line to the foot of its letters, in parts of the size: half of what Inter's capitals rise. */
const fall = 0.364;

export const short = (value: number): string => String(Math.round(value * 100) / 100);

const footOf = ({ y, style: { leading, size } }: Line) => y + leading / 2 + size * fall;

/** A `text` element. What no font of ours has is left to whoever shows it, in the room that was measured for it. */
export function asLetters(shape: Line): string {
  const { line, style, x, align } = shape;
  const text = line.pieces.map((piece) => piece.text).join("");
  const isForeign = line.pieces.some(({ face }) => face === null);
  const fitted = isForeign ? ` textLength="${short(line.width * style.size)}" lengthAdjust="spacingAndGlyphs"` : "";
  const figures = isFigure.test(text) ? " tn" : "";
  const look = `class="w${style.weight}${figures}" font-size="${style.size}" fill="${style.colour}"`;
  return `<text x="${short(x)}" y="${short(footOf(shape))}" text-anchor="${anchors[align]}" ${look}${fitted}>${inXml(text)}</text>`;
}

const mostKnown = 5_000;
const known = new Map<string, string>();

/** The outline of a text at one unit of the font a pixel, upward. */
function outlineOf(face: Face, text: string): string {
  const key = `${face.name} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { glyphs, positions } = face.font.layout(text);
  let right = 0;
  const parts = glyphs.map(({ path }, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    const placed = path.translate(right + xOffset, yOffset).toSVG();
    right += xAdvance;
    return placed;
  });
  if (known.size >= mostKnown) known.clear();
  const outline = parts.join("");
  known.set(key, outline);
  return outline;
}

/** The same text as paths; what no font of ours has is an empty box, as on paper. */
export function asOutlines(shape: Line): string {
  const { line, style, align } = shape;
  const { size, colour } = style;
  const foot = footOf(shape);
  const shift = { left: 0, middle: 0.5, right: 1 }[align];
  let x = shape.x - line.width * size * shift;
  return line.pieces
    .map(({ face, text, width }) => {
      const left = x;
      x += width * size;
      if (face === null) {
        const side = (width - 0.16) * size;
        const [boxLeft, top] = [short(left + 0.08 * size), short(foot - 0.73 * size)];
        return `<rect x="${boxLeft}" y="${top}" width="${short(side)}" height="${short(0.73 * size)}" fill="none" stroke="${colour}" stroke-width="0.8"/>`;
      }
      const scale = (size / face.font.unitsPerEm).toFixed(6);
      return `<path transform="translate(${short(left)} ${short(foot)}) scale(${scale} -${scale})" fill="${colour}" d="${outlineOf(face, text)}"/>`;
    })
    .join("");
}
