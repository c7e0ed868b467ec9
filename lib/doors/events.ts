// A stream of "something changed" to a page (server-sent events): without content, so that what the page then reads is
// asked for, and allowed, as ever.

const heartbeat = 20_000;
/** After this long the browser asks again, and whoever may not listen any more is refused. */
const longest = 120_000;
/** Windows of one person that listen at once; of more, the oldest ends. */
const mostStreams = 20;

/** Somebody who listens. */
export type Listening = {
  /** Whose stream it is. */
  readonly who: string;
  readonly watch: (changed: () => void) => () => void;
  /**
   * Whether they still may: asked before all news and at each heartbeat, because when somebody finishes or the team
   * agrees is not for who has left it.
   */
  readonly mayListen: () => Promise<boolean>;
};

const open = new Map<string, Set<() => void>>();

// An open stream would hold the server back when it stops.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    for (const ends of open.values()) for (const end of ends) end();
  });
}

/** Takes a stream in, in place of the person's oldest where there are too many. */
function enter(who: string, end: () => void) {
  const own = open.get(who) ?? new Set();
  open.set(who, own.add(end));
  const [oldest] = own;
  if (own.size > mostStreams) oldest?.();
}

/** Whether it was there still. */
function leave(who: string, end: () => void): boolean {
  const own = open.get(who);
  const wasOpen = own?.delete(end) ?? false;
  if (own?.size === 0) open.delete(who);
  return wasOpen;
}

/** Does one thing at a time: what is asked for while it is done is done once more after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isWanted = false;
  const run = async () => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      await work().catch(() => undefined); // the database is away; when it is back, everybody is told
    }
    isBusy = false;
  };
  return () => void run();
}

function bodyOf({ who, watch, mayListen }: Listening, signal: AbortSignal) {
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const send = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const sendIfAllowed = (text: string) =>
        oneAtATime(async () => {
          if (isOpen && (await mayListen())) send(text);
          else end();
        });
      const stop = watch(sendIfAllowed("event: changed\ndata: {}\n\n"));
      const beat = setInterval(sendIfAllowed(": still here\n\n"), heartbeat);
      const late = setTimeout(() => end(), longest);
      end = () => {
        if (!leave(who, end)) return;
        isOpen = false;
        stop();
        clearInterval(beat);
        clearTimeout(late);
        try {
          controller.close();
        } catch {
          // The browser was faster and has closed it already.
        }
      };
      enter(who, end);
      signal.addEventListener("abort", end);
      send("retry: 3000\n\n");
    },
    cancel: () => end(),
  });
}

/**
 * The response that tells a browser each time `watch` calls, until it leaves, may not listen any more, the time is up or
 * the server stops. To a HEAD nothing is told, and nothing stays open.
 */
export function eventStream(listening: Listening, { method, signal }: Pick<Request, "method" | "signal">): Response {
  return new Response(method === "HEAD" ? null : bodyOf(listening, signal), {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "private, no-store",
      // A proxy in front must not keep the news until there is more of it.
      "X-Accel-Buffering": "no",
    },
  });
}
