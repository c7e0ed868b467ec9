// What a team's targets are, as they follow from what was said about them, and how far a level is from one.

import type { Model } from "@/lib/models/types";
import type { ProgressState, TargetKind } from "./types";

/** One entry of a category's history. */
export type Entry = {
  readonly revision: number;
  readonly kind: TargetKind;
  readonly level: string | null;
  readonly on: string | null;
  readonly reason: string | null;
  readonly answers: number | null;
};

/** What moves no target: it waits for the team's word, or is the team's no to it. */
export const undecided = ["proposed", "declined"] as const satisfies readonly TargetKind[];

/** An entry that names a level, with the entry whose words the reason is. */
export type Aimed<E extends Entry> = E & { readonly level: string; readonly reason: string; readonly words: E };

/** What holds in a category after all that was said. */
export type Stand<E extends Entry> = {
  /** Of the last entry; 0 before the first. */
  readonly revision: number;
  readonly target: Aimed<E> | null;
  /** What waits for the team's answer. */
  readonly proposal: Aimed<E> | null;
};

const aimed = <E extends Entry>(entry: E, words: E): Aimed<E> | null =>
  entry.level === null || words.reason === null ? null : { ...entry, level: entry.level, reason: words.reason, words };

/**
 * The present target and the open proposal of one category, from its history, the oldest first. Who accepts without a word
 * of their own takes over the proposal's reason.
 */
export function standOf<E extends Entry>(history: readonly E[]): Stand<E> {
  return history.reduce<Stand<E>>(
    ({ target, proposal }, entry) => {
      const { kind, revision } = entry;
      const own = aimed(entry, entry);
      if (kind === "proposed") return { revision, target, proposal: own };
      if (kind === "declined") return { revision, target, proposal: null };
      if (kind === "accepted") {
        return {
          revision,
          target: aimed(entry, entry.reason === null ? (proposal?.words ?? entry) : entry),
          proposal: null,
        };
      }
      if (kind === "changed") return { revision, target: own, proposal: null };
      // What a team decides by itself leaves a proposal open: it still waits for a word.
      return { revision, target: own, proposal };
    },
    { revision: 0, target: null, proposal: null },
  );
}

type Wanted = { readonly level: string; readonly on: string | null; readonly reason: string };
type Remark = { readonly reason: string | null };

/** One type for each act, so that the act tells what is said with it. */
type Saying<Act extends string, What> = Act extends string ? { readonly act: Act } & What : never;

/** What somebody wants to say. */
export type Said = Saying<"set" | "propose" | "change", Wanted> | Saying<"accept" | "decline" | "remove", Remark>;

/** The same, with the revision that they saw. */
export type Wish = Said & { readonly revision: number };

type Refusal = "overtaken" | "nothing proposed" | "nothing to remove";

type Next = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly why: Refusal };

/** The entry that a wish adds to a history, or why it adds none. */
export function nextOf(stand: Stand<Entry>, wish: Wish): Next {
  const { proposal } = stand;
  if (wish.revision !== stand.revision) return { ok: false, why: "overtaken" };
  const revision = stand.revision + 1;
  const { act, reason } = wish;
  if (act === "remove") {
    if (stand.target === null) return { ok: false, why: "nothing to remove" };
    return { ok: true, entry: { revision, kind: "removed", level: null, on: null, reason, answers: null } };
  }
  const said = { revision, reason, answers: proposal?.revision ?? null };
  if (act === "propose") return { ok: true, entry: { ...said, kind: "proposed", level: wish.level, on: wish.on } };
  if (act === "set") {
    return { ok: true, entry: { ...said, kind: "set", level: wish.level, on: wish.on, answers: null } };
  }
  if (proposal === null) return { ok: false, why: "nothing proposed" };
  if (act === "decline") return { ok: true, entry: { ...said, kind: "declined", level: null, on: null } };
  if (act === "accept")
    return { ok: true, entry: { ...said, kind: "accepted", level: proposal.level, on: proposal.on } };
  // The same level by the same day is no change, whichever button was pressed.
  const kind = wish.level === proposal.level && wish.on === proposal.on ? "accepted" : "changed";
  return { ok: true, entry: { ...said, kind, level: wish.level, on: wish.on } };
}

const fields = ["revision", "kind", "level", "on", "reason", "answers"] as const satisfies readonly (keyof Entry)[];

/** Whether the last entry is what this wish added: then it was sent a second time, and nobody was faster. */
export function isSaid(history: readonly Entry[], wish: Wish): boolean {
  const last = history.at(-1);
  const next = nextOf(standOf(history.slice(0, -1)), wish);
  return last !== undefined && next.ok && fields.every((field) => next.entry[field] === last[field]);
}

/** Where a result stands in a category. */
export type Standing = {
  readonly assessed: boolean;
  readonly level: { readonly id: string } | null;
  /** The level if every open answer were full. */
  readonly levelHigh: { readonly id: string } | null;
};

/** The levels of a model from the lowest, and those of them at which the category asks something that counts. */
export type Ladder = { readonly all: readonly string[]; readonly own: readonly string[] };

export type Progress = { readonly state: ProgressState; readonly toGo: number | null; readonly of: number | null };

const unknown: Progress = { state: "unknown", toGo: null, of: null };

/**
 * How far a result is from a target: the levels still to climb, of those up to the target. Levels at which the category
 * asks nothing are no step. Below the first level, and at a floor that nobody climbs, all of them are to go.
 */
export function progressOf({ all, own }: Ladder, standing: Standing | null, target: string): Progress {
  const at = all.indexOf(target);
  if (at === -1 || !standing?.assessed) return unknown;
  const heightOf = (level: Standing["level"]) => (level === null ? -1 : all.indexOf(level.id));
  const height = heightOf(standing.level);
  if (height >= at) return { state: height > at ? "above" : "reached", toGo: null, of: null };
  if (heightOf(standing.levelHigh) >= at) return { state: "open", toGo: null, of: null };
  const steps = all.filter((level, step) => step <= at && (own.includes(level) || level === target));
  return { state: "below", toGo: steps.filter((level) => all.indexOf(level) > height).length, of: steps.length };
}

/** At or above the target. */
export const isThere = ({ state }: Pick<Progress, "state">): boolean => state === "reached" || state === "above";

/** Targets, by category, as the numbers of their levels, by which next steps are put in order; levels gone are left out. */
export const numbersOf = (
  { levels }: Pick<Model, "levels">,
  targets: ReadonlyMap<string, { readonly level: { readonly id: string } }>,
): ReadonlyMap<string, number> =>
  new Map(
    [...targets].flatMap(([category, { level }]): [string, number][] => {
      const own = levels.find(({ id }) => id === level.id);
      return own ? [[category, own.number]] : [];
    }),
  );
