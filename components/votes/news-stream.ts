/** Pauses before a stream that was refused is asked for again, in milliseconds: at first, and at most. */
const [shortest, longest] = [1000, 60_000];

/**
 * Tells of each change that the server announces at this address, until the returned function is called. A browser gives
 * a stream up for good after one answer that is not 200, be it a proxy's: it is then asked for again, and the page is
 * told, so that it learns what it may still see. And nothing is held open that nobody looks at: a browser has six
 * connections to one server, and a seventh window could save nothing. Whoever comes back is told at once.
 */
export function listenTo(address: string, tell: () => void): () => void {
  let source: EventSource | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  let pause = shortest;
  const close = () => {
    clearTimeout(later);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    const opened = new EventSource(address);
    source = opened;
    opened.addEventListener("changed", () => {
      pause = shortest;
      tell();
    });
    opened.addEventListener("error", () => {
      if (opened.readyState !== EventSource.CLOSED) return; // the browser asks again by itself
      close();
      later = setTimeout(open, pause);
      pause = Math.min(longest, pause * 2);
      tell();
    });
  };
  const look = () => {
    if (document.hidden) close();
    else open();
  };
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    close();
  };
}
