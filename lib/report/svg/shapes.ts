// A picture as values: shapes with their places and words, before anything is written. All lengths in pixels.

import { colours } from "../pdf/colours";
import { type Line, type Style, linesOf } from "../pdf/lines";

export type Shape =
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly edge?: string;
      readonly radius?: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: "path";
      /** As the attribute `d`. */
      readonly d: string;
      readonly fill?: string;
      readonly edge?: string;
      readonly thick?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: "line";
      readonly line: Line;
      readonly style: Style;
      readonly x: number;
      /** The top of the line; its letters stand in the middle of the leading. */
      readonly y: number;
      readonly align: Align;
    }
  /** Shapes that mean one thing, and that thing in words. */
  | { readonly kind: "group"; readonly title: string; readonly shapes: readonly Shape[] };

export type Align = "left" | "middle" | "right";

export type Picture = {
  /** The beginning of its element ids: letters. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Everything that the picture shows, in words. */
  readonly description: string;
  readonly shapes: readonly Shape[];
};

/** The sizes of text in a picture. */
export const type = {
  title: { size: 18, weight: 600, colour: colours.ink, leading: 25 },
  lead: { size: 12, weight: 400, colour: colours.soft, leading: 17 },
  strong: { size: 12, weight: 600, colour: colours.ink, leading: 17 },
  body: { size: 12, weight: 400, colour: colours.ink, leading: 17 },
  small: { size: 11, weight: 400, colour: colours.soft, leading: 15 },
  tiny: { size: 10, weight: 400, colour: colours.soft, leading: 13 },
} as const satisfies Record<string, Style>;

export type Block = { readonly shapes: readonly Shape[]; readonly height: number };

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align };

/** A text in as many lines as it needs at this width; nothing is cut off. */
export function textBlock(text: string, style: Style, { x, y, width, align = "left" }: Place): Block {
  const lines = linesOf(text, style, width);
  const anchor = { left: x, middle: x + width / 2, right: x + width }[align];
  return {
    shapes: lines.map((line, at) => ({ kind: "line", line, style, x: anchor, y: y + at * style.leading, align })),
    height: lines.length * style.leading,
  };
}

/** A short text on one line, whose place is given by its side. */
export const word = (text: string, style: Style, x: number, y: number, align: Align = "left"): readonly Shape[] =>
  linesOf(text, style, Number.POSITIVE_INFINITY).map((line) => ({ kind: "line", line, style, x, y, align }));
