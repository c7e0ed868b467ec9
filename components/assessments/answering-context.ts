"use client";

// What the form around a screen tells whatever stands in it.

import { createContext, useContext } from "react";
import { atFirst, type OutboxState } from "./outbox";
import type { Kind } from "./waiting-answers";

/**
 * Why what somebody pressed has not led on: a reason is missing; answers are still on their way; or somebody else's answer
 * stands against one of them.
 */
export type Held = "reason" | "sending" | "choice";

type Answering = {
  readonly state: OutboxState;
  /** How many practices of this screen are answered; null until the page's script has read the form. */
  readonly answeredHere: number | null;
  /** How many practices of this screen still wait to be confirmed as they were last time; null likewise. */
  readonly unconfirmedHere: number | null;
  /** It was chosen that something here does not apply, and not said why: nothing of that can be saved. */
  readonly isUnreasonedHere: boolean;
  readonly held: Held | null;
  /** Where answers wait for a choice that are not on this screen. */
  readonly conflictsElsewhere: readonly string[];
  readonly settle: (practice: string, choice: "mine" | "theirs") => void;
  readonly kind: Kind;
  /** The server did not answer when it was last asked for. */
  readonly isCutOff: boolean;
};

export const AnsweringContext = createContext<Answering>({
  state: atFirst,
  answeredHere: null,
  unconfirmedHere: null,
  isUnreasonedHere: false,
  held: null,
  conflictsElsewhere: [],
  settle: () => undefined,
  kind: "answers",
  isCutOff: false,
});

export const useAnswering = () => useContext(AnsweringContext);
