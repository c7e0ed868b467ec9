"use client";

import { useEffect, useEffectEvent } from "react";
import { listenTo } from "./news-stream";

/** Many who finish at once are one reading. */
const together = 150;

/** Calls back when the server's stream at this address tells that something changed; null listens to none. */
export function useNews(events: string | null, onNews: () => void): void {
  const tell = useEffectEvent(onNews);
  // News from the server come to an open page only through a connection that the page's script holds.
  useEffect(() => {
    if (events === null) return;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = listenTo(events, () => {
      clearTimeout(soon);
      soon = setTimeout(() => tell(), together);
    });
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, [events]);
}
