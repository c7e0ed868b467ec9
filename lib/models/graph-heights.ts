// Where the rows of a graph stand in their layers: near what they are linked to, in their order, without touching.

import { isPassing, type Rows } from "./graph-rows";

/** Sizes in any one unit; the answer has the same. */
export type Spacing = {
  readonly heightOf: (id: string) => number;
  /** What a passing link takes, and what lies between two of them. */
  readonly passing: number;
  /** What lies between practices, and between one and a passing link. */
  readonly gap: number;
};

/**
 * The places nearest to the wished ones (least squares) that keep at least these distances from each to the next: pools
 * of neighbours that would touch move as one (pool adjacent violators).
 */
export function spread(wished: readonly number[], distances: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = wished.map((_, at) => (offset += at === 0 ? 0 : (distances[at - 1] ?? 0)));
  const pools: { middle: number; size: number }[] = [];
  wished.forEach((wish, at) => {
    let pool = { middle: wish - (offsets[at] ?? 0), size: 1 };
    for (let last = pools.at(-1); last && last.middle > pool.middle; last = pools.at(-1)) {
      const size = last.size + pool.size;
      pool = { middle: (last.middle * last.size + pool.middle * pool.size) / size, size };
      pools.pop();
    }
    pools.push(pool);
  });
  const shifts = pools.flatMap(({ middle, size }) => new Array<number>(size).fill(middle));
  return shifts.map((shift, at) => shift + (offsets[at] ?? 0));
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

const sweeps = 4;

/**
 * The middle of every row, measured from the top of the drawing, and the height of the whole. A row wants to stand level
 * with the middle of what leads to it, and with the first of what it leads to: so a drawing begins at its top left.
 */
export function heightsOf(rows: Rows, spacing: Spacing): { middles: ReadonlyMap<string, number>; height: number } {
  const half = (id: string) => (isPassing(id) ? spacing.passing : spacing.heightOf(id)) / 2;
  const gap = (one: string, next: string) => (isPassing(one) && isPassing(next) ? spacing.passing : spacing.gap);
  const layers = rows.layers.map((ids) => ({
    ids,
    distances: ids.slice(1).map((id, at) => half(id) + half(ids[at] ?? id) + gap(ids[at] ?? id, id)),
  }));
  const leadingTo = new Map<string, string[]>();
  const ledToBy = new Map<string, string[]>();
  for (const { left, right } of rows.segments) {
    leadingTo.set(right, [...(leadingTo.get(right) ?? []), left]);
    ledToBy.set(left, [...(ledToBy.get(left) ?? []), right]);
  }
  const middles = new Map<string, number>();
  const placesOf = (ids: readonly string[] = []) => ids.map((id) => middles.get(id) ?? 0);
  const settle = ({ ids, distances }: (typeof layers)[number], wish: (id: string) => number) => {
    const middlesHere = spread(ids.map(wish), distances);
    const [first] = ids;
    const lift = first === undefined ? 0 : Math.max(0, half(first) - (middlesHere[0] ?? 0));
    middlesHere.forEach((middle, at) => middles.set(ids[at] ?? "", middle + lift));
  };
  const orStay = (places: readonly number[], of: (places: readonly number[]) => number, id: string) =>
    places.length === 0 ? (middles.get(id) ?? 0) : of(places);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const layer of layers) settle(layer, (id) => orStay(placesOf(leadingTo.get(id)), mean, id));
    if (sweep === sweeps - 1) break;
    for (const layer of layers.toReversed()) {
      settle(layer, (id) => orStay(placesOf(ledToBy.get(id)), (places) => Math.min(...places), id));
    }
  }
  const all = rows.layers.flat();
  if (all.length === 0) return { middles, height: 0 };
  const top = Math.min(...all.map((id) => (middles.get(id) ?? 0) - half(id)));
  const bottom = Math.max(...all.map((id) => (middles.get(id) ?? 0) + half(id)));
  return { middles: new Map([...middles].map(([id, middle]) => [id, middle - top])), height: bottom - top };
}
