// A stream of "something changed" to a page (server-sent events): without content, so that what the page then reads is
// asked for, and allowed, as ever.

const heartbeat = 20_000;
/** After this long the browser asks again, and whoever may not listen any more is refused. */
const longest = 120_000;

const open = new Set<() => void>();

// An open stream would hold the server back when it stops.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    for (const end of open) end();
  });
}

/** The response that tells a browser each time `watch` calls, until it leaves, the time is up or the server stops. */
export function eventStream(watch: (changed: () => void) => () => void, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = watch(() => send("event: changed\ndata: {}\n\n"));
      const beat = setInterval(() => send(": still here\n\n"), heartbeat);
      const late = setTimeout(() => end(), longest);
      end = () => {
        if (!open.delete(end)) return;
        stop();
        clearInterval(beat);
        clearTimeout(late);
        try {
          controller.close();
        } catch {
          // The browser was faster and has closed it already.
        }
      };
      open.add(end);
      signal.addEventListener("abort", end);
      send("retry: 3000\n\n");
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "private, no-store",
      // A proxy in front must not keep the news until there is more of it.
      "X-Accel-Buffering": "no",
    },
  });
}
