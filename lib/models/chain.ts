// What a practice stands on and what stands on it, directly and through others.

import { outlineOf } from "./outline";
import type { Model, Practice } from "./types";

/** All that can be reached from here, step by step; what one starts with is part of it. */
export function reach(start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...next(id));
  }
  return reached;
}

export type Chain = {
  /** The prerequisites that the practice names, and the practices that name it; in the model's order. */
  readonly needs: readonly Practice[];
  readonly unlocks: readonly Practice[];
  /** The ids of these and of all behind them, from any category. */
  readonly needsInAll: ReadonlySet<string>;
  readonly unlocksInAll: ReadonlySet<string>;
};

/** The prerequisites of a practice and what it is a prerequisite of. An unknown id has neither. */
export function chainOf(model: Model, practice: string): Chain {
  const { practiceOf, neededBy, orderOf } = outlineOf(model);
  const required = (id: string) => practiceOf.get(id)?.requires ?? [];
  const requiring = (id: string) => neededBy.get(id) ?? [];
  const inOrder = (ids: readonly string[]) =>
    ids
      .flatMap((id) => practiceOf.get(id) ?? [])
      .toSorted((a, b) => (orderOf.get(a.id) ?? 0) - (orderOf.get(b.id) ?? 0));
  return {
    needs: inOrder(required(practice)),
    unlocks: inOrder(requiring(practice)),
    needsInAll: reach(required(practice), required),
    unlocksInAll: reach(requiring(practice), requiring),
  };
}
