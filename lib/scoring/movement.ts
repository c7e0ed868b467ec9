// What moved between two results of a team, practice by practice.

import { outlineOf } from "@/lib/models/outline";
import { valueOf } from "./cell";
import type { Edition } from "./change";

/** Ids of the practices that both models score, each in one list. */
export type Movement = {
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly same: readonly string[];
  /** Had no value then and has one now, or the other way round: nothing to compare. */
  readonly incomparable: readonly string[];
  /** Had no value then and has none now: nobody looked, so it is not "the same". */
  readonly neither: readonly string[];
};

export type MovementCounts = Readonly<Record<keyof Movement, number>>;

/** How long each list is. */
export const countsOf = ({ up, down, same, incomparable, neither }: Movement): MovementCounts => ({
  up: up.length,
  down: down.length,
  same: same.length,
  incomparable: incomparable.length,
  neither: neither.length,
});

type Values = { readonly then: number | null; readonly now: number | null };

function listOf({ then, now }: Values): keyof Movement {
  if (then === null || now === null) return then === now ? "neither" : "incomparable";
  return then === now ? "same" : now > then ? "up" : "down";
}

/**
 * Compares values practice by practice, by id and in the newer model's order. What only one of the models scores has not
 * moved and is in no list.
 */
export function movementOf({ older, newer }: { readonly older: Edition; readonly newer: Edition }): Movement {
  const { model } = newer;
  const had = new Set(outlineOf(older.model).scored.map(({ id }) => id));
  const lists: Record<keyof Movement, string[]> = { up: [], down: [], same: [], incomparable: [], neither: [] };
  for (const practice of outlineOf(model).scored) {
    if (!had.has(practice.id)) continue;
    const then = valueOf(model, practice, older.answers.get(practice.id));
    const now = valueOf(model, practice, newer.answers.get(practice.id));
    lists[listOf({ then, now })].push(practice.id);
  }
  return lists;
}
