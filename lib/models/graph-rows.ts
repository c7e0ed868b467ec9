// The order within the layers of a graph in which its links cross little (layers after Sugiyama, order by barycentres).

import type { Edge } from "./graph";

/** A part of a link, from one layer to the next. */
export type Segment = { readonly left: string; readonly right: string };

export type Rows = {
  /** Ids of practices, and of the places where links pass through a layer that they do not stop at. */
  readonly layers: readonly (readonly string[])[];
  readonly segments: readonly Segment[];
  /** The rows a link runs through, from its left end to its right one, one for each link. */
  readonly ways: readonly (readonly string[])[];
};

// No practice id has a colon in it. Links from the same practice pass through a layer together.
const passingId = (from: string, layer: number) => `${from}:${layer}`;

/** Whether a row is such a passage and no practice. */
export const isPassing = (id: string): boolean => id.includes(":");

function withPassing(layers: readonly (readonly string[])[], edges: readonly Edge[]): Rows {
  const layerOf = new Map(layers.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const passing = layers.map(() => new Set<string>());
  const segments = new Map<string, Segment>();
  const ways = edges.map(({ from, to }) => {
    const [a, b] = [layerOf.get(from) ?? 0, layerOf.get(to) ?? 0];
    const between = Array.from({ length: Math.max(0, Math.abs(a - b) - 1) }, (_, nth) => Math.min(a, b) + 1 + nth);
    for (const layer of between) passing[layer]?.add(passingId(from, layer));
    const [left, right] = a <= b ? [from, to] : [to, from];
    const way = [left, ...between.map((layer) => passingId(from, layer)), right];
    way.slice(1).forEach((end, at) => {
      const segment = { left: way[at] ?? end, right: end };
      segments.set(`${segment.left} ${segment.right}`, segment);
    });
    return way;
  });
  return {
    layers: layers.map((ids, at) => [...ids, ...(passing[at] ?? [])]),
    segments: [...segments.values()],
    ways,
  };
}

/** How often links cross between neighbouring layers, in the present order. */
export function crossingsOf({ layers, segments }: Pick<Rows, "layers" | "segments">): number {
  const place = new Map(layers.flatMap((rows, layer) => rows.map((id, at) => [id, { layer, at }] as const)));
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
function byBarycentre(layer: readonly string[], fixed: readonly string[], neighbours: Neighbours): readonly string[] {
  const place = new Map(fixed.map((id, at) => [id, at]));
  const scale = layer.length > 1 && fixed.length > 1 ? (fixed.length - 1) / (layer.length - 1) : 1;
  const centre = layer.map((id, at) => {
    const places = (neighbours.get(id) ?? []).flatMap((one) => place.get(one) ?? []);
    const mean = places.length === 0 ? at * scale : places.reduce((sum, one) => sum + one, 0) / places.length;
    return { id, mean };
  });
  return centre.toSorted((a, b) => a.mean - b.mean).map(({ id }) => id);
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
