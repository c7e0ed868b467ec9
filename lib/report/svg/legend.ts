// The key of a picture: samples with their names, in as many rows as they need.

import { lengthOf } from "../pdf/lines";
import { type Block, type Shape, type, word } from "./shapes";

export type Entry = {
  readonly name: string;
  /** A sample at most 14 wide and 15 high, from this corner. */
  readonly sample: (x: number, y: number) => readonly Shape[];
};

const sampleWidth = 19;
const gap = 16;

export function legend(entries: readonly Entry[], place: { x: number; y: number; width: number }): Block {
  let { x, y } = place;
  const shapes = entries.flatMap(({ name, sample }) => {
    const own = sampleWidth + lengthOf(name, type.small);
    if (x > place.x && x + own > place.x + place.width) {
      x = place.x;
      y += type.small.leading + 3;
    }
    const at = x;
    x += own + gap;
    return [...sample(at, y), ...word(name, type.small, at + sampleWidth, y)];
  });
  return { shapes, height: y - place.y + type.small.leading + 3 };
}
