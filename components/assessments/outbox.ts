// Answers, or votes, on their way to the server: kept in the browser's storage until acknowledged, sent one at a time, the newest
// of each practice wins, and what could not be sent is tried again. Knows nothing of React and of the page.

import { anotherPerson, personHeader } from "@/lib/access/speaker";
import { saysTheSame } from "@/lib/assessments/form";
import type { VoteView } from "@/lib/votes/types";
import { type Kind, onForgotten, outboxKey, readWaiting, type Spoken, type Waiting } from "./waiting-answers";

export type Conflict = { readonly mine: VoteView; readonly theirs: VoteView; readonly revision: number };

/** An answer that the server will never take, and why, for people. */
export type Refusal = { readonly answer: VoteView; readonly spoken: Spoken | null; readonly why: string };

export type OutboxState = {
  /**
   * `another_person`: who is signed in now is not whose answers these are. `ended`: they signed out, and this window takes
   * nothing more.
   */
  readonly status: "saved" | "saving" | "offline" | "signed_out" | "another_person" | "refused" | "ended";
  /** Whether all that waits would outlive this window; a guest's never does, and a storage may be full. */
  readonly isKept: boolean;
  /** What the server said when it refused, for people. */
  readonly message: string | null;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** Until somebody has read them. */
  readonly refusals: ReadonlyMap<string, Refusal>;
};

/** Written down before it leaves: a page may be closed before it hears. */
const leaving = (waiting: Waiting): Waiting => {
  const before = (waiting.unheard ?? []).filter((one) => !saysTheSame(one, waiting.answer));
  return { ...waiting, unheard: [...before, waiting.answer] };
};

/** On top of what the server has by now. */
const onTopOf = (revision: number, { answer, spoken }: Waiting): Waiting => ({
  answer,
  revision,
  ...(spoken && { spoken }),
});

type Acknowledged = { readonly answer: VoteView; readonly revision: number };

const longestPause = 30_000;
const longestRequest = 30_000;

/** Before anything was said. */
export const atFirst: OutboxState = {
  status: "saved",
  isKept: true,
  message: null,
  conflicts: new Map(),
  refusals: new Map(),
};

export class Outbox {
  readonly #addressOf: (practice: string) => string;
  readonly #keyOf: (practice: string) => string;
  /** A guest's device is nobody's we know: what waits there is in this window alone. */
  readonly #isStored: boolean;
  readonly #waiting = new Map<string, Waiting>();
  /** Of which practices the storage took nothing. */
  readonly #unkept = new Set<string>();
  readonly #acknowledged = new Map<string, Acknowledged>();
  readonly #listeners = new Set<() => void>();
  #state: OutboxState = atFirst;
  #sending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Fires when somebody signs out. */
  readonly #ending = new AbortController();

  constructor(
    readonly assessmentId: string,
    readonly personId: string,
    readonly kind: Kind,
  ) {
    // A browser may have become a guest elsewhere since: the address says which voting is meant.
    const [place, voting] =
      kind === "guest"
        ? ["/api/v1/guest/votes/", `?assessment=${assessmentId}`]
        : [`/api/v1/assessments/${assessmentId}/${kind}/`, ""];
    this.#isStored = kind !== "guest";
    this.#addressOf = (practice) => place + encodeURIComponent(practice) + voting;
    const own = outboxKey(personId, assessmentId, kind);
    this.#keyOf = (practice) => own + practice;
    // What an earlier visit could not send comes first.
    for (const key of this.#isStored ? Object.keys(localStorage) : []) {
      const waiting = key.startsWith(own) ? readWaiting(localStorage.getItem(key)) : null;
      if (waiting?.refused !== undefined) this.#refuse(key.slice(own.length), waiting, waiting.refused);
      else if (waiting) this.#waiting.set(key.slice(own.length), waiting);
    }
    const { signal } = this.#ending;
    window.addEventListener("online", () => void this.#send(), { signal });
    // Whoever signed in again in another window comes back to this one.
    window.addEventListener("focus", () => void this.#send(), { signal });
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly #hasEnded = () => this.#ending.signal.aborted;

  readonly state = (): OutboxState => this.#state;

  /** The newest that is known of a practice: what waits, or what the server acknowledged. */
  newest(practice: string): VoteView | undefined {
    return this.#waiting.get(practice)?.answer ?? this.#acknowledged.get(practice)?.answer;
  }

  /** Tells what the server showed, unless something newer was acknowledged since. */
  learn(practice: string, answer: VoteView, revision: number): void {
    if ((this.#acknowledged.get(practice)?.revision ?? -1) < revision) {
      this.#acknowledged.set(practice, { answer, revision });
    }
  }

  /** Whether the server has a newer answer than this window knows, and nothing of this window stands against it. */
  isBehind(practice: string, revision: number): boolean {
    const known = this.#acknowledged.get(practice)?.revision ?? 0;
    return known < revision && !this.#waiting.has(practice) && !this.#state.conflicts.has(practice);
  }

  /**
   * Takes in once more what was confirmed together with others, because somebody has looked at it by itself. Anything else
   * that is known already says nothing new.
   */
  affirm(practice: string, spoken: Spoken): void {
    const known = this.#acknowledged.get(practice);
    if (!known?.answer.carried || this.#waiting.has(practice)) return;
    const { carried: _, ...answer } = known.answer;
    this.#keep(practice, { answer, revision: known.revision, spoken });
    void this.#send();
  }

  /** Takes an answer in, with what to call it. It is kept before anything else happens. */
  put(practice: string, answer: VoteView, spoken?: Spoken): void {
    if (this.#hasEnded()) return;
    const known = this.#acknowledged.get(practice);
    const present = this.#waiting.get(practice);
    const newest = present ?? known;
    if (newest && saysTheSame(newest.answer, answer)) {
      if (present) void this.#send();
      return;
    }
    // What was refused waits for somebody to settle it; only another answer is worth another try.
    const against = this.#state.conflicts.get(practice)?.mine ?? this.#state.refusals.get(practice)?.answer;
    if (against && saysTheSame(against, answer)) return;
    const revision = present?.revision ?? known?.revision ?? 0;
    const unheard = present?.unheard;
    this.#keep(practice, { answer, revision, ...(spoken && { spoken }), ...(unheard && { unheard }) });
    this.#withoutConflict(practice);
    this.#withoutRefusal(practice);
    this.#say({ message: null });
    void this.#send();
  }

  /** Its person signed out: nothing of theirs is sent, shown or written down any more, whoever signs in next. */
  end(): void {
    this.#ending.abort();
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#acknowledged.clear();
    this.#say({ status: "ended", message: null, conflicts: new Map(), refusals: new Map() });
  }

  /** Sends whatever waits, now. */
  flush(): void {
    void this.#send();
  }

  /**
   * Resolves when nothing waits any more: true unless somebody has to choose first, or has signed out. What was refused
   * nobody can choose.
   */
  settled(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#waiting.size > 0 || this.#sending) return;
        stop();
        resolve(this.#state.conflicts.size === 0 && this.#state.status !== "ended");
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  /** Ends a conflict: with what the other window said, or with one's own answer on top of it. */
  settle(practice: string, choice: "mine" | "theirs"): void {
    const conflict = this.#state.conflicts.get(practice);
    if (!conflict) return;
    this.#acknowledged.set(practice, { answer: conflict.theirs, revision: conflict.revision });
    this.#withoutConflict(practice);
    this.#drop(practice, conflict.mine);
    if (choice === "mine") this.put(practice, conflict.mine);
    else this.#say({ status: this.#waiting.size > 0 ? "saving" : "saved" });
  }

  /** Somebody has read that this answer was refused: it is forgotten. */
  dismiss(practice: string): void {
    const refusal = this.#state.refusals.get(practice);
    if (!refusal) return;
    this.#withoutRefusal(practice);
    this.#drop(practice, refusal.answer);
    this.#say({ message: null, ...(this.#state.status === "refused" ? { status: "saved" as const } : {}) });
  }

  #refuse(practice: string, { answer, spoken }: Waiting, why: string) {
    const refusal = { answer, spoken: spoken ?? null, why };
    this.#say({ refusals: new Map(this.#state.refusals).set(practice, refusal) });
  }

  #keep(practice: string, waiting: Waiting) {
    this.#waiting.set(practice, waiting);
    this.#store(practice, waiting);
  }

  #store(practice: string, waiting: Waiting) {
    if (!this.#isStored) return;
    const key = this.#keyOf(practice);
    try {
      localStorage.setItem(key, JSON.stringify(waiting));
      this.#unkept.delete(practice);
    } catch {
      // A full storage must not keep the answer from being sent, nor an older one for a later visit to send in its place.
      localStorage.removeItem(key);
      this.#unkept.add(practice);
    }
    this.#say({ isKept: this.#unkept.size === 0 });
  }

  /** Forgets what waits, but not what another window of the same person has put there meanwhile. */
  #drop(practice: string, answer: VoteView) {
    this.#waiting.delete(practice);
    if (!this.#isStored) return;
    if (this.#unkept.delete(practice)) this.#say({ isKept: this.#unkept.size === 0 });
    const key = this.#keyOf(practice);
    const stored = readWaiting(localStorage.getItem(key));
    if (stored && saysTheSame(stored.answer, answer)) localStorage.removeItem(key);
  }

  #withoutConflict(practice: string) {
    const conflicts = new Map(this.#state.conflicts);
    if (conflicts.delete(practice)) this.#say({ conflicts });
  }

  #withoutRefusal(practice: string) {
    const refusals = new Map(this.#state.refusals);
    if (refusals.delete(practice)) this.#say({ refusals });
  }

  #say(change: Partial<OutboxState>) {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #later() {
    this.#failures += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), Math.min(1000 * 2 ** (this.#failures - 1), longestPause));
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    const next = this.#waiting.entries().next().value;
    if (!next) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    this.#say({ status: "saving" });
    const [practice, waiting] = [next[0], leaving(next[1])];
    this.#keep(practice, waiting);
    const goOn = await this.#heard(practice, waiting, await this.#request(practice, waiting));
    // Only now is the new revision known: whatever came in between would have been sent with the old one.
    this.#sending = false;
    if (goOn && this.#waiting.size > 0) return this.#send();
    this.#say(goOn && this.#state.status === "saving" ? { status: "saved" } : {});
  }

  async #request(practice: string, { answer, revision }: Waiting): Promise<Response | null> {
    try {
      return await fetch(this.#addressOf(practice), {
        method: "PUT",
        keepalive: true, // leaves with the page when it is closed right after the click
        signal: AbortSignal.timeout(longestRequest), // a network that swallows requests must not hold up all that follow
        // Whoever is signed in by then: it must never be booked to them.
        headers: { "Content-Type": "application/json", [personHeader]: this.personId },
        body: JSON.stringify({ ...answer, revision }),
      });
    } catch {
      return null;
    }
  }

  /** What the server's answer means; true when the next one may be sent. */
  async #heard(practice: string, sent: Waiting, response: Response | null): Promise<boolean> {
    if (this.#hasEnded()) return false;
    if (response === null || response.status >= 500 || response.status === 429) {
      this.#say({ status: "offline" });
      this.#later();
      return false;
    }
    this.#failures = 0;
    if (response.status === 401) {
      this.#say({ status: "signed_out" });
      return false;
    }
    // A page that is left in the middle of an answer cannot read it to its end, and must not take that for a refusal.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- our own API's answer, whose shape its tests hold
    const body = (await response.json().catch(() => null)) as {
      revision?: number;
      code?: string;
      detail?: string;
      present?: { answer: VoteView; revision: number };
    } | null;
    if (this.#hasEnded()) return false;
    if (body === null) {
      this.#say({ status: "offline" });
      this.#later();
      return false;
    }
    if (body.code === anotherPerson) {
      this.#say({ status: "another_person" });
      return false;
    }
    const newer = this.#waiting.get(practice);
    if (response.ok) {
      const revision = body.revision ?? sent.revision + 1;
      this.#acknowledged.set(practice, { answer: sent.answer, revision });
      if (newer && newer !== sent) this.#keep(practice, onTopOf(revision, newer));
      else this.#drop(practice, sent.answer);
      return true;
    }
    if (body.present) {
      const { answer, revision } = body.present;
      if (sent.unheard?.some((one) => saysTheSame(one, answer))) {
        // Nobody else was faster: this window said so itself, and did not hear that it was saved.
        this.#acknowledged.set(practice, { answer, revision });
        this.#keep(practice, onTopOf(revision, newer ?? sent));
        return true;
      }
      // It stays in the storage until somebody settles it: a page that is closed now asks again when it is opened.
      this.#waiting.delete(practice);
      const conflict = { mine: newer?.answer ?? sent.answer, theirs: answer, revision };
      this.#say({ conflicts: new Map(this.#state.conflicts).set(practice, conflict) });
      return true;
    }
    // It stays in the storage until somebody has read it: a page that is closed now says it when the next one is opened.
    const lost = newer ?? sent;
    const why = body.detail ?? "This could not be saved.";
    this.#waiting.delete(practice);
    this.#store(practice, { ...lost, refused: why });
    this.#refuse(practice, lost, why);
    this.#say({ status: "refused", message: why });
    return true;
  }
}

const outboxes = new Map<string, Outbox>();

/** In another window the screens stay open, and find an outbox that takes nothing more. */
function endOutboxes(where: "here" | "elsewhere"): void {
  for (const outbox of outboxes.values()) outbox.end();
  if (where === "here") outboxes.clear();
}

/** The one outbox of its kind of a person and an assessment in this window; it outlives the screens. */
export function outboxOf(assessmentId: string, personId: string, kind: Kind): Outbox {
  const key = `${personId}:${assessmentId}:${kind}`;
  const known = outboxes.get(key);
  if (known) return known;
  onForgotten(endOutboxes);
  const outbox = new Outbox(assessmentId, personId, kind);
  outboxes.set(key, outbox);
  return outbox;
}
