// The colours of levels, from the ramp for height.

const tones = ["bg-h1", "bg-h2", "bg-h3", "bg-h4", "bg-h5"];

/** Steps of the ramp over this many levels: the lowest is pale, the highest is deep. */
export const toneOf = (at: number, levels: number) =>
  tones[levels === 1 ? 2 : Math.round((at / (levels - 1)) * (tones.length - 1))];
