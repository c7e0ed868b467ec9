"use client";

// What the form around a screen tells whatever stands in it.

import { createContext, useContext } from "react";
import type { OutboxState } from "./outbox";
import type { Kind } from "./waiting-answers";

type Answering = {
  readonly state: OutboxState;
  /** How many practices of this screen are answered; null until the page's script has read the form. */
  readonly answeredHere: number | null;
  /** How many practices of this screen still wait to be confirmed as they were last time; null likewise. */
  readonly unconfirmedHere: number | null;
  /** Where answers wait for a choice that are not on this screen. */
  readonly conflictsElsewhere: readonly string[];
  readonly settle: (practice: string, choice: "mine" | "theirs") => void;
  readonly kind: Kind;
  /** The server did not answer when it was last asked for. */
  readonly isCutOff: boolean;
};

/** Before the page's script has read anything. */
export const atFirst: OutboxState = { status: "saved", message: null, conflicts: new Map(), refusals: new Map() };

export const AnsweringContext = createContext<Answering>({
  state: atFirst,
  answeredHere: null,
  unconfirmedHere: null,
  conflictsElsewhere: [],
  settle: () => undefined,
  kind: "answers",
  isCutOff: false,
});

export const useAnswering = () => useContext(AnsweringContext);
