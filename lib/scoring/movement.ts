// What moved between two results of a team, practice by practice.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { valueOf } from "./cell";
import type { Answers } from "./types";

/** Ids of scored practices, each in one list. */
export type Movement = {
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly same: readonly string[];
  /** Had no value then and has one now, or the other way round: nothing to compare. */
  readonly incomparable: readonly string[];
};

/** Compares the values of the practices of the newer model, by id. Practices without a value on both sides are "same". */
export function movementOf(model: Model, before: Answers, after: Answers): Movement {
  const up: string[] = [];
  const down: string[] = [];
  const same: string[] = [];
  const incomparable: string[] = [];
  for (const practice of outlineOf(model).scored) {
    const then = valueOf(model, practice, before.get(practice.id));
    const now = valueOf(model, practice, after.get(practice.id));
    const list = then === now ? same : then === null || now === null ? incomparable : now > then ? up : down;
    list.push(practice.id);
  }
  return { up, down, same, incomparable };
}
