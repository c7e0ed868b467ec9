// The sizes of text on paper, four of them, and the page they stand on. All lengths in points.

import { colours } from "./colours";
import type { Style } from "./lines";

/** A4, with room for binding and for a thumb. */
export const paper: Readonly<Record<"width" | "height" | "left" | "right" | "top" | "bottom", number>> = {
  width: 595.28,
  height: 841.89,
  left: 52,
  right: 52,
  top: 66,
  bottom: 60,
};

export const contentWidth = paper.width - paper.left - paper.right;

export const styles = {
  title: { size: 21, weight: 600, colour: colours.ink, leading: 26 },
  section: { size: 12.5, weight: 600, colour: colours.ink, leading: 17 },
  heading: { size: 9.5, weight: 600, colour: colours.ink, leading: 14 },
  body: { size: 9.5, weight: 400, colour: colours.ink, leading: 14 },
  soft: { size: 9.5, weight: 400, colour: colours.soft, leading: 14 },
  small: { size: 8, weight: 400, colour: colours.ink, leading: 11 },
  smallStrong: { size: 8, weight: 600, colour: colours.ink, leading: 11 },
  smallSoft: { size: 8, weight: 400, colour: colours.soft, leading: 11 },
} as const satisfies Record<string, Style>;
