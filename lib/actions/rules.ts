// What holds of actions, whoever asks.

import type { ActionState, ActionView, PracticeKey } from "./types";

export const isEnded = (state: ActionState): boolean => state === "done" || state === "dropped";

/** The states that most likely come next; any other can be chosen, too. */
export const likelyNext = {
  open: ["in_progress", "done"],
  in_progress: ["done"],
  done: ["open"],
  dropped: ["open"],
} as const satisfies Record<ActionState, readonly ActionState[]>;

/** A practice of a model in one word, as lists and forms know it: a model's key has no space. */
export const keyOf = ({ model, practice }: PracticeKey): string => `${model} ${practice}`;

/** What an owner changes of an action that is not theirs to plan. */
const work = ["state", "note", "links"] as const;

/** Whether these changes are an owner's part: how far it is, and what there is to say of it. */
export const isWork = (changes: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(changes).every((name) => work.some((one) => one === name));

type Dated = Pick<ActionView, "state" | "dueOn" | "endedAt" | "madeAt" | "id">;

const soonest = (a: Dated, b: Dated) =>
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id);

/** What is to be done by its day, without a day last; then what was done or dropped, the last one first. */
export function inOrder<A extends Dated>(actions: readonly A[]): readonly A[] {
  const ahead = actions.filter(({ state }) => !isEnded(state));
  const ended = actions.filter(({ state }) => isEnded(state));
  return [
    ...ahead.sort(soonest),
    ...ended.sort((a, b) => (b.endedAt ?? "").localeCompare(a.endedAt ?? "") || b.id.localeCompare(a.id)),
  ];
}

/** A result, as far as it tells what was asked in it. */
export type Asked = {
  readonly publishedAt: Date;
  /** Ids of the practices that were confirmed as before. */
  readonly carried: ReadonlySet<string>;
  /** When the result was published that they were confirmed from; null where nothing was. */
  readonly carriedFrom: Date | null;
};

/**
 * Whether nobody was asked about the practice since something was done about it: no result followed, or the last one only
 * repeats what was said in the one before, because it was confirmed before the deed and published after it.
 */
export const isUnasked = ({ practice, endedAt }: Readonly<{ practice: string; endedAt: Date }>, last: Asked | null) =>
  last === null ||
  endedAt >= last.publishedAt ||
  (last.carriedFrom !== null && endedAt >= last.carriedFrom && last.carried.has(practice));

/** `today` is the day ("2026-11-24") where the organisation is. */
export const isOverdue = (state: ActionState, dueOn: string | null, today: string): boolean =>
  !isEnded(state) && dueOn !== null && dueOn < today;
