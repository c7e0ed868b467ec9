// The like-for-like line of a category, as heights that can be drawn on the scale of its median.

import type { TrendPeriod } from "./types";

/**
 * A height for each period, from 0 to `max`, or null where there is none. The line begins on the median and then adds up
 * what the comparable teams moved; where there was nothing to compare it begins again. It may leave the scale, which it
 * is cut to: it adds up means over different teams.
 */
export function likeForLikeLine(periods: readonly TrendPeriod[], id: string, max: number): readonly (number | null)[] {
  let anchor: number | null = null;
  return periods.map(({ categories, likeForLike }) => {
    const median = categories.find((category) => category.id === id)?.median ?? null;
    const chain = likeForLike.chain[id] ?? 0;
    const change = likeForLike.change[id] ?? null;
    if (median !== null && (anchor === null || change === null)) anchor = median - chain;
    return anchor === null || median === null ? null : Math.min(max, Math.max(0, anchor + chain));
  });
}
