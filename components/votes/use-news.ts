"use client";

import { useEffect, useEffectEvent } from "react";

/** Many who finish at once are one reading. */
const together = 150;

/** Calls back when the server's stream at this address tells that something changed; null listens to none. */
export function useNews(events: string | null, onNews: () => void): void {
  const tell = useEffectEvent(onNews);
  // News from the server come to an open page only through a connection that the page's script holds.
  useEffect(() => {
    if (events === null) return;
    const source = new EventSource(events);
    let soon: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("changed", () => {
      clearTimeout(soon);
      soon = setTimeout(() => tell(), together);
    });
    return () => {
      clearTimeout(soon);
      source.close();
    };
  }, [events]);
}
