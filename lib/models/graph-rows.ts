// The order within the layers of a graph in which its links cross little (layers after Sugiyama, order by barycentres).

import type { Edge } from "./graph";

/** A practice, or a place where a link passes through a layer that it does not stop at. */
export type Row = { readonly id: string; readonly passing: boolean };

/** A part of a link, from one layer to the next. */
export type Segment = { readonly left: string; readonly right: string };

export type Rows = {
  readonly layers: readonly (readonly Row[])[];
  readonly segments: readonly Segment[];
  /** The rows a link runs through, from its left end to its right one, one for each link. */
  readonly ways: readonly (readonly string[])[];
};

// No practice id has a colon in it.
const passingId = (edge: number, layer: number) => `${edge}:${layer}`;

function withPassing(layers: readonly (readonly string[])[], edges: readonly Edge[]): Rows {
  const layerOf = new Map(layers.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const rows: Row[][] = layers.map((ids) => ids.map((id) => ({ id, passing: false })));
  const ways = edges.flatMap(({ from, to }, edge) => {
    const [a, b] = [layerOf.get(from), layerOf.get(to)];
    if (a === undefined || b === undefined) return [];
    const [left, right] = a <= b ? [from, to] : [to, from];
    const between = Array.from({ length: Math.max(0, Math.abs(a - b) - 1) }, (_, nth) => Math.min(a, b) + 1 + nth);
    for (const layer of between) rows[layer]?.push({ id: passingId(edge, layer), passing: true });
    return [[left, ...between.map((layer) => passingId(edge, layer)), right]];
  });
  const segments = ways.flatMap((way) => way.slice(1).map((right, at) => ({ left: way[at] ?? right, right })));
  return { layers: rows, segments, ways };
}

/** How often links cross between neighbouring layers, in the present order. */
export function crossingsOf({ layers, segments }: Pick<Rows, "layers" | "segments">): number {
  const place = new Map(layers.flatMap((rows, layer) => rows.map(({ id }, at) => [id, { layer, at }] as const)));
  const gaps = layers.map((): [number, number][] => []);
  for (const { left, right } of segments) {
    const [a, b] = [place.get(left), place.get(right)];
    if (a && b) gaps[a.layer]?.push([a.at, b.at]);
  }
  return gaps.reduce((sum, lines) => sum + inversionsOf(lines), 0);
}

/** Two lines cross when one starts above the other and ends below it. Counted in a binary indexed tree. */
function inversionsOf(lines: readonly (readonly [number, number])[]): number {
  const size = Math.max(0, ...lines.map(([, end]) => end)) + 1;
  const tree = new Array<number>(size + 1).fill(0);
  const endingUpTo = (end: number) => {
    let sum = 0;
    for (let at = end + 1; at > 0; at -= at & -at) sum += tree[at] ?? 0;
    return sum;
  };
  return lines
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
    .reduce((sum, [, end], seen) => {
      const crossed = seen - endingUpTo(end);
      for (let at = end + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
      return sum + crossed;
    }, 0);
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(segments: readonly Segment[], of: "left" | "right"): Neighbours {
  const other = of === "left" ? "right" : "left";
  const found = new Map<string, string[]>();
  for (const segment of segments) {
    const known = found.get(segment[other]);
    if (known) known.push(segment[of]);
    else found.set(segment[other], [segment[of]]);
  }
  return found;
}

/** The layer by the mean place of each row's neighbours in the fixed layer; a row without any keeps its place. */
function byBarycentre(layer: readonly Row[], fixed: readonly Row[], neighbours: Neighbours): readonly Row[] {
  const place = new Map(fixed.map(({ id }, at) => [id, at]));
  const scale = layer.length > 1 && fixed.length > 1 ? (fixed.length - 1) / (layer.length - 1) : 1;
  const centre = layer.map((row, at) => {
    const places = (neighbours.get(row.id) ?? []).flatMap((id) => place.get(id) ?? []);
    const mean = places.length === 0 ? at * scale : places.reduce((sum, one) => sum + one, 0) / places.length;
    return { row, mean };
  });
  return centre.toSorted((a, b) => a.mean - b.mean).map(({ row }) => row);
}

const sweeps = 12;

/**
 * Puts the practices of each layer into an order with few crossings of links. The order given counts where nothing else
 * decides; among equally good ones the first found stays, so that the same graph is always drawn alike.
 */
export function rowsOf(layers: readonly (readonly string[])[], edges: readonly Edge[]): Rows {
  const start = withPassing(layers, edges);
  const { segments, ways } = start;
  const toTheLeft = neighboursOf(segments, "left");
  const toTheRight = neighboursOf(segments, "right");
  let present = [...start.layers];
  let best = { layers: start.layers, crossings: crossingsOf(start) };
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep++) {
    for (let at = 1; at < present.length; at++) {
      present = present.with(at, byBarycentre(present[at] ?? [], present[at - 1] ?? [], toTheLeft));
    }
    for (let at = present.length - 2; at >= 0; at--) {
      present = present.with(at, byBarycentre(present[at] ?? [], present[at + 1] ?? [], toTheRight));
    }
    const crossings = crossingsOf({ layers: present, segments });
    if (crossings < best.crossings) best = { layers: present, crossings };
  }
  return { layers: best.layers, segments, ways };
}
