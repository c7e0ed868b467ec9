// The shades of height: one hue from light to dark, each with the ink that is read on it.

import { colours } from "./colours";

export type Shade = { readonly fill: string; readonly ink: string };

export const ramp: readonly Shade[] = [
  { fill: colours.card, ink: colours.ink },
  { fill: colours.h1, ink: colours.ink },
  { fill: colours.h2, ink: colours.ink },
  { fill: colours.h3, ink: colours.ink },
  { fill: colours.h4, ink: colours["on-high"] },
  { fill: colours.accent, ink: colours["on-high"] },
];

/** The shade of a level: the first entry is "not yet", the others are spread over the ramp. */
export const shadeOf = (at: number, count: number): Shade | undefined =>
  ramp[at === 0 ? 0 : Math.max(1, Math.round((at / (count - 1)) * (ramp.length - 1)))];
