// Which answers wait in this browser's storage to be sent, of whom and for which assessment. Knows nothing of sending.

import type { AnswerView } from "@/lib/assessments/types";

export type Waiting = { readonly answer: AnswerView; readonly revision: number };

const prefix = "altimeter.outbox:";

/** Where the answers of a person and an assessment begin; a practice follows. */
export const outboxKey = (personId: string, assessmentId: string) => `${prefix}${personId}:${assessmentId}:`;

/** Keys of the storage, or none where the browser refuses it. */
function keys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Empties every outbox of this browser: what signing out does. */
export function forgetOutboxes(): void {
  for (const key of keys()) localStorage.removeItem(key);
}

/** How many answers of anybody are kept here and nowhere else. */
export const countWaiting = (): number => keys().length;

/** The assessments for which answers of this person wait. */
export const assessmentsWaiting = (personId: string): readonly string[] => [
  ...new Set(
    keys().flatMap((key) => {
      const [owner, assessmentId] = key.slice(prefix.length).split(":");
      return owner === personId && assessmentId !== undefined ? [assessmentId] : [];
    }),
  ),
];

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
