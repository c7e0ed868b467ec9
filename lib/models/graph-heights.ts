// Where the rows of a graph stand in their layers: near what they are linked to, in their order, without touching.

import type { Rows } from "./graph-rows";

/** Sizes in any one unit; the answer has the same. */
export type Spacing = { readonly heightOf: (id: string) => number; readonly passing: number; readonly gap: number };

/**
 * The places nearest to the wished ones (least squares) that keep at least these distances from each to the next: pools
 * of neighbours that would touch move as one (pool adjacent violators).
 */
export function spread(wished: readonly number[], distances: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = wished.map((_, at) => (offset += at === 0 ? 0 : (distances[at - 1] ?? 0)));
  const pools: { mean: number; size: number }[] = [];
  wished.forEach((wish, at) => {
    let pool = { mean: wish - (offsets[at] ?? 0), size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const size = last.size + pool.size;
      pool = { mean: (last.mean * last.size + pool.mean * pool.size) / size, size };
      pools.pop();
    }
    pools.push(pool);
  });
  const shifts = pools.flatMap(({ mean, size }) => new Array<number>(size).fill(mean));
  return shifts.map((shift, at) => shift + (offsets[at] ?? 0));
}

const sweeps = 6;

/** The middle of every row, measured from the top of the drawing, and the height of the whole. */
export function heightsOf(rows: Rows, spacing: Spacing): { middles: ReadonlyMap<string, number>; height: number } {
  const size = ({ id, passing }: { id: string; passing: boolean }) =>
    passing ? spacing.passing : spacing.heightOf(id);
  const layers = rows.layers.map((layer) => ({
    ids: layer.map(({ id }) => id),
    distances: layer.slice(1).map((row, at) => (size(row) + size(layer[at] ?? row)) / 2 + spacing.gap),
  }));
  const linked = new Map<string, string[]>();
  for (const { left, right } of rows.segments) {
    linked.set(left, [...(linked.get(left) ?? []), right]);
    linked.set(right, [...(linked.get(right) ?? []), left]);
  }
  const middles = new Map<string, number>();
  const place = (ids: readonly string[], wished: readonly number[], distances: readonly number[]) =>
    spread(wished, distances).forEach((middle, at) => middles.set(ids[at] ?? "", middle));
  for (const { ids, distances } of layers) {
    place(
      ids,
      ids.map(() => 0),
      distances,
    );
  }
  const settle = ({ ids, distances }: (typeof layers)[number]) => {
    const wished = ids.map((id) => {
      const places = (linked.get(id) ?? []).map((one) => middles.get(one) ?? 0);
      return places.length === 0 ? (middles.get(id) ?? 0) : places.reduce((sum, one) => sum + one, 0) / places.length;
    });
    place(ids, wished, distances);
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    layers.forEach(settle);
    layers.toReversed().forEach(settle);
  }
  const all = rows.layers.flat();
  const top = Math.min(...all.map((row) => (middles.get(row.id) ?? 0) - size(row) / 2));
  const bottom = Math.max(...all.map((row) => (middles.get(row.id) ?? 0) + size(row) / 2));
  if (all.length === 0) return { middles, height: 0 };
  return { middles: new Map([...middles].map(([id, middle]) => [id, middle - top])), height: bottom - top };
}
