// A graph of prerequisites as places on paper: boxes in columns, and lines between them. All measures in rem, so that the
// drawing grows with the reader's own size of text.

import { chainOf } from "@/lib/models/chain";
import type { Edge, Graph } from "@/lib/models/graph";
import { heightsOf } from "@/lib/models/graph-heights";
import { isPassing, rowsOf, type Segment } from "@/lib/models/graph-rows";
import type { Level, Model, Practice } from "@/lib/models/types";
import { linesOf } from "./lines-of-text";

export type Box = {
  readonly practice: Practice;
  readonly left: number;
  readonly middle: number;
  /** Lines that its sentence may take at most, before it is cut: one more than were reckoned with. */
  readonly lines: number;
  readonly number: number;
  /** Numbers of the boxes whose chains this one is part of, its own among them. */
  readonly chains: readonly number[];
};

/** A part of one link or of several, from one column to the next. */
export type Line = {
  readonly path: string;
  /** At which end of it a practice is reached; at none where it runs on. */
  readonly arrow: "left" | "right" | null;
  readonly chains: readonly number[];
};

export type Strip = {
  readonly level: Level;
  readonly left: number;
  readonly width: number;
  readonly boxes: readonly Box[];
};

export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** One for each level, from left to right. */
  readonly strips: readonly Strip[];
  readonly lines: readonly Line[];
};

export const boxWidth = 10.5;
const between = 2.75;
const top = 3.5;
const bottom = 1;
const column = boxWidth + between;

const heightOf = (lines: number) => 2 + 1.125 * lines;
const rounded = (value: number) => Math.round(value * 100) / 100;

type Point = { readonly left: number; readonly middle: number };

/** A line from one column to the next, level at both ends; through the second where it does not stop there. */
function pathBetween(from: Point, to: Point, runsOn: boolean): string {
  const x = from.left + boxWidth;
  const bend = (x + to.left) / 2;
  const curve = [bend, from.middle, bend, to.middle, to.left, to.middle].map(rounded).join(" ");
  return `M${rounded(x)} ${rounded(from.middle)}C${curve}${runsOn ? `H${rounded(to.left + boxWidth)}` : ""}`;
}

/** Places everything. Practices of one level stand on one strip, which is wider where some of them need each other. */
export function drawingOf(model: Model, graph: Graph): Drawing {
  const practices = graph.layers.flatMap((layer) => layer.practices);
  const numberOf = new Map(practices.map(({ id }, at) => [id, at]));
  const lines = new Map(practices.map(({ id, statement }) => [id, linesOf(statement)]));
  const rows = rowsOf(
    graph.layers.map((layer) => layer.practices.map(({ id }) => id)),
    graph.edges,
  );
  const { middles, height } = heightsOf(rows, {
    heightOf: (id) => heightOf(lines.get(id) ?? 1),
    passing: 0.5,
    gap: 0.75,
  });
  const layerOf = new Map(rows.layers.flatMap((layer, at) => layer.map((id) => [id, at] as const)));
  const leftOf = (layer: number) => between / 2 + layer * column;
  const pointOf = (id: string) => ({ left: leftOf(layerOf.get(id) ?? 0), middle: top + (middles.get(id) ?? 0) });

  const numbersOf = (ids: ReadonlySet<string>) => [...ids].flatMap((id) => numberOf.get(id) ?? []);
  const chains = new Map(practices.map(({ id }) => [id, chainOf(model, id)]));
  const boxOf = (practice: Practice): Box => {
    const { needsInAll, unlocksInAll } = chains.get(practice.id) ?? chainOf(model, practice.id);
    const number = numberOf.get(practice.id) ?? 0;
    const count = lines.get(practice.id) ?? 1;
    const { left, middle } = pointOf(practice.id);
    return {
      practice,
      number,
      left,
      middle: rounded(middle),
      lines: count + 1,
      chains: [number, ...numbersOf(needsInAll), ...numbersOf(unlocksInAll)],
    };
  };
  /** The boxes whose chain has this link: those at its ends, and all before and behind it. */
  const chainsOf = ({ from, to }: Edge) => {
    const before = chains.get(from)?.needsInAll ?? new Set<string>();
    const after = chains.get(to)?.unlocksInAll ?? new Set<string>();
    return numbersOf(new Set([from, to, ...before, ...after]));
  };
  const through = new Map<string, Edge[]>();
  rows.ways.forEach((way, at) => {
    const edge = graph.edges[at];
    if (!edge) return;
    way.slice(1).forEach((right, nth) => {
      const segment = `${way[nth]} ${right}`;
      through.set(segment, [...(through.get(segment) ?? []), edge]);
    });
  });
  const lineOf = ({ left, right }: Segment): Line => {
    const edges = through.get(`${left} ${right}`) ?? [];
    const ends = new Set(edges.map(({ to }) => to));
    return {
      path: pathBetween(pointOf(left), pointOf(right), isPassing(right)),
      arrow: ends.has(right) ? "right" : ends.has(left) ? "left" : null,
      chains: [...new Set(edges.flatMap(chainsOf))],
    };
  };
  const strips = model.levels.flatMap((level) => {
    const own = graph.layers.flatMap((layer, at) => (layer.level.id === level.id ? [at] : []));
    const [first] = own;
    if (first === undefined) return [];
    const byRow = own.flatMap((at) => rows.layers[at] ?? []);
    const ofLevel = new Map(practices.map((practice) => [practice.id, practice]));
    return {
      level,
      left: first * column,
      width: own.length * column,
      boxes: byRow.flatMap((id) => {
        const practice = ofLevel.get(id);
        return practice ? [boxOf(practice)] : [];
      }),
    };
  });
  return {
    width: graph.layers.length * column,
    height: top + height + bottom,
    strips,
    lines: rows.segments.map(lineOf),
  };
}
