"use client";

import { useState } from "react";
import type { Held } from "./answering-context";
import { askForReason, type Block, isUnreasoned } from "./blocks";
import type { Outbox } from "./outbox";

/** What holds up a press that would lead on or change much: a missing reason, answers on their way, a choice between two. */
export function useHeld(outbox: Outbox | null) {
  const [held, setHeld] = useState<Held | null>(null);

  /** What lacks its reason is not saved, and would be lost by going on: that is asked once. */
  const isAskedFirst = (blocks: readonly Block[]): boolean => {
    const block = blocks.find(isUnreasoned);
    const isAsked = block !== undefined && held !== "reason";
    if (isAsked || held === "reason") setHeld(isAsked ? "reason" : null);
    if (isAsked) askForReason(block);
    return isAsked;
  };

  /** Whether everything said has arrived. It may take its time: meanwhile the screen says what is waited for. */
  const isAllSaved = async (): Promise<boolean> => {
    if (!outbox) return true;
    setHeld("sending");
    const isSaved = await outbox.settled();
    setHeld(isSaved ? null : "choice");
    return isSaved;
  };

  /** Something was said since: only what is still on its way is waited for. */
  const letGo = () => setHeld((before) => (before === "sending" ? before : null));

  return { held, isAskedFirst, isAllSaved, letGo };
}
