// Which practices wait for which, in layers from left to right: levels ascend, and within a level each practice stands
// to the right of what it needs there.

import { chainOf } from "./chain";
import { inReadingOrder } from "./groups";
import type { Level, Model, Practice } from "./types";

/** From what is needed to what needs it. */
export type Edge = { readonly from: string; readonly to: string };

export type Layer = { readonly level: Level; readonly practices: readonly Practice[] };

export type Graph = {
  readonly layers: readonly Layer[];
  readonly edges: readonly Edge[];
  /** Practices that were asked for and have no link: they are not in the layers. */
  readonly unlinked: readonly Practice[];
};

/**
 * One category with what it is directly linked to, one practice with all it needs and unlocks, or these practices, each
 * in a layer whether it has a link or not; else everything.
 */
export type GraphScope = {
  readonly category?: string | undefined;
  readonly practice?: string | undefined;
  readonly practices?: ReadonlySet<string> | undefined;
};

type Asked = { readonly isAsked: (practice: Practice) => boolean; readonly isShown: (edge: Edge) => boolean };

function scopeOf(model: Model, { category, practice, practices }: GraphScope): Asked {
  if (practices !== undefined) {
    return { isAsked: () => false, isShown: ({ from, to }) => practices.has(from) && practices.has(to) };
  }
  if (practice !== undefined) {
    const { needsInAll, unlocksInAll } = chainOf(model, practice);
    const below = new Set([...needsInAll, practice]);
    const above = new Set([...unlocksInAll, practice]);
    return {
      isAsked: ({ id }) => id === practice,
      isShown: ({ from, to }) => (below.has(from) && below.has(to)) || (above.has(from) && above.has(to)),
    };
  }
  if (category === undefined) return { isAsked: () => true, isShown: () => true };
  const members = new Set(model.practices.filter((one) => one.category === category).map(({ id }) => id));
  return { isAsked: ({ id }) => members.has(id), isShown: ({ from, to }) => members.has(from) || members.has(to) };
}

/** How many steps a practice stands to the right within its level: the longest way to it from practices of that level. */
function stepsWithin(practices: readonly Practice[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const here = new Set(practices.map(({ id }) => id));
  const inside = edges.filter(({ from, to }) => here.has(from) && here.has(to));
  const open = new Map(practices.map(({ id }) => [id, 0]));
  const next = new Map<string, string[]>(practices.map(({ id }) => [id, []]));
  for (const { from, to } of inside) {
    open.set(to, (open.get(to) ?? 0) + 1);
    next.get(from)?.push(to);
  }
  const step = new Map(practices.map(({ id }) => [id, 0]));
  const ready = practices.filter(({ id }) => open.get(id) === 0).map(({ id }) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    for (const to of next.get(id) ?? []) {
      step.set(to, Math.max(step.get(to) ?? 0, (step.get(id) ?? 0) + 1));
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return step;
}

/** The prerequisites of a model, or of a part of it, in layers; practices within a layer stand in reading order. */
export function graphOf(model: Model, scope: GraphScope = {}): Graph {
  const known = new Set(model.practices.map(({ id }) => id));
  const { isAsked, isShown } = scopeOf(model, scope);
  const edges = model.practices
    .flatMap(({ id, requires }) => [...new Set(requires)].map((from) => ({ from, to: id })))
    .filter((edge) => known.has(edge.from) && isShown(edge));
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const practices = inReadingOrder(model);
  const shown = practices.filter(({ id }) => linked.has(id) || scope.practices?.has(id));
  const layers = model.levels.flatMap((level) => {
    const ofLevel = shown.filter((practice) => practice.level === level.id);
    const step = stepsWithin(ofLevel, edges);
    const steps = [...new Set(step.values())].toSorted((a, b) => a - b);
    return steps.map((at) => ({ level, practices: ofLevel.filter(({ id }) => step.get(id) === at) }));
  });
  return { layers, edges, unlinked: practices.filter((practice) => isAsked(practice) && !linked.has(practice.id)) };
}
