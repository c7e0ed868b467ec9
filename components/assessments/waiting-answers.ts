// Which answers wait in this browser's storage to be sent, of whom and for which assessment. Knows nothing of sending.

import type { VoteView } from "@/lib/votes/types";

/** What is on its way: what the team says, what one member says alone, or what a guest does, which is kept nowhere. */
export type Kind = "answers" | "votes" | "guest";

/** The practice and the answer in the words of the screen on which it was given: what to call them anywhere else. */
export type Spoken = { readonly practice: string; readonly choice: string };

export type Waiting = {
  readonly answer: VoteView;
  readonly revision: number;
  readonly spoken?: Spoken;
  /** What left for the server and was never heard of: found there, it is one's own. */
  readonly unheard?: readonly VoteView[];
  /** Why the server will never take it. It stays here until somebody has read that. */
  readonly refused?: string;
};

const prefix = "altimeter.outbox:";

/**
 * Where the answers of a person and an assessment begin; a practice follows. A vote that was not sent must never leave as
 * the team's answer, nor the other way round.
 */
export const outboxKey = (personId: string, assessmentId: string, kind: Kind) =>
  `${prefix}${personId}:${assessmentId}:${kind}:`;

/** Keys of the storage, or none where the browser refuses it. */
function keys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** The window in which somebody signs out, or another one of the same browser. */
type Where = "here" | "elsewhere";

const endings = new Set<(where: Where) => void>();

const endAll = (where: Where) => {
  for (const end of endings) end(where);
};

let channel: BroadcastChannel | null = null;

/** Between the windows of this browser. Made only when it is needed: the server reads this file too. */
function windows(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel("altimeter.signed-out");
  channel.onmessage = () => endAll("elsewhere");
  return channel;
}

/** Calls `end` when somebody signs out: what a window holds of them in memory must be gone before the next one sits down. */
export function onForgotten(end: (where: Where) => void): void {
  endings.add(end);
  windows();
}

/** Empties every outbox of this browser, in storage and in the memory of each window: what signing out does. */
export function forgetOutboxes(): void {
  endAll("here");
  for (const key of keys()) localStorage.removeItem(key);
  windows().postMessage(null);
}

/** How many answers of anybody are kept here and nowhere else. */
export const countWaiting = (): number => keys().length;

type Place = { readonly assessmentId: string; readonly kind: Kind };

/** The assessments for which answers or votes of this person wait. */
export function placesWaiting(personId: string): readonly Place[] {
  const places = keys().flatMap((key): [string, Place][] => {
    const [owner, assessmentId, kind] = key.slice(prefix.length).split(":");
    const isKnown = owner === personId && assessmentId !== undefined && (kind === "answers" || kind === "votes");
    return isKnown ? [[`${assessmentId} ${kind}`, { assessmentId, kind }]] : [];
  });
  return [...new Map(places).values()];
}

/** What an earlier visit kept, by its text in the storage; null for what cannot be read. */
export function readWaiting(stored: string | null): Waiting | null {
  if (stored === null) return null;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== "object" || value === null || !("answer" in value) || !("revision" in value)) return null;
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- written by the outbox and by nothing else; the server checks the answer again
    return value as Waiting;
  } catch {
    return null;
  }
}
