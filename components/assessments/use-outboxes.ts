"use client";

import { useSyncExternalStore } from "react";
import { atFirst, type OutboxState, outboxOf } from "./outbox";
import { refusalsOf } from "./refused-answers";
import type { Kind } from "./waiting-answers";

/** Which other outbox may still have something to send while screens of this kind are open. */
const besideOf = { answers: "votes", votes: "answers", guest: "guest" } as const;

const nothing = () => () => undefined;

function useOutbox(assessmentId: string, personId: string, kind: Kind) {
  const outbox = useSyncExternalStore(
    nothing,
    () => outboxOf(assessmentId, personId, kind),
    () => null,
  );
  const state = useSyncExternalStore(outbox?.subscribe ?? nothing, outbox?.state ?? (() => atFirst), () => atFirst);
  return [outbox, state] as const;
}

/** The outbox of the screen, and beside it the one of what another screen could not send: it goes on from here. */
export function useOutboxes(assessmentId: string, personId: string, kind: Kind) {
  const [outbox, own] = useOutbox(assessmentId, personId, kind);
  const [beside, other] = useOutbox(assessmentId, personId, besideOf[kind]);
  // What the server says to it is shown here.
  const state: OutboxState = own.message === null && other.message !== null ? { ...own, message: other.message } : own;
  const refusals = [outbox, beside === outbox ? null : beside].flatMap((one) =>
    one ? refusalsOf(one, one === outbox ? own : other) : [],
  );
  return { outbox, beside, state, refusals };
}
