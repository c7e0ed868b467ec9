import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { personHeader } from "@/lib/access/speaker";
import { Outbox } from "./outbox";

/** The outboxes of one more window of this browser. */
async function openWindow() {
  vi.resetModules();
  const [{ outboxOf }, { forgetOutboxes }] = [await import("./outbox"), await import("./waiting-answers")];
  return { outboxOf, forgetOutboxes };
}

type Asked = { readonly body: string; readonly headers: HeadersInit; readonly signal: AbortSignal };

type Sent = {
  readonly by: string | null;
  readonly value: unknown;
  readonly revision: unknown;
  readonly signal: AbortSignal;
};

/** What the browser is to an outbox: a storage, a window that tells of things, and a server that answers as the test says. */
function browser() {
  const stored = new Map<string, string>();
  const heard = new EventTarget();
  const sent: Sent[] = [];
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  // `Object.keys` of the storage gives its keys, as in a browser.
  const localStorage = new Proxy(storage, {
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  const world = {
    stored,
    sent,
    storage,
    /** Of the window: "focus", "online". */
    tell: (what: string) => heard.dispatchEvent(new Event(what)),
    answer: (_said: Sent): Response | Promise<Response> => Response.json({ revision: 1 }),
  };
  // The real one does not follow the clock of a test.
  vi.spyOn(AbortSignal, "timeout").mockImplementation((after) => {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), after);
    return ending.signal;
  });
  vi.stubGlobal("localStorage", localStorage);
  vi.stubGlobal("window", heard);
  // A channel of this world: every window but the one that speaks hears it.
  const windows = new Set<{ readonly onmessage: () => void }>();
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      onmessage = () => undefined;
      constructor() {
        windows.add(this);
      }
      postMessage() {
        for (const other of windows) if (other !== this) other.onmessage();
      }
    },
  );
  vi.stubGlobal("fetch", async (_: string, init: Asked) => {
    const { value, revision } = JSON.parse(init.body) as { value?: unknown; revision?: unknown }; // what an outbox sends
    const said = { by: new Headers(init.headers).get(personHeader), value, revision, signal: init.signal };
    sent.push(said);
    return world.answer(said);
  });
  return world;
}

let world: ReturnType<typeof browser>;
beforeEach(() => {
  vi.useFakeTimers();
  world = browser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets everything happen that waits for nothing but its turn. */
const settle = () => vi.advanceTimersByTimeAsync(0);

const anothers = () =>
  Response.json({ code: "another_person", detail: "Somebody else is signed in." }, { status: 403 });

test("what one person said is never sent as another, and waits until that person is back", async () => {
  let signedIn: string | null = null;
  world.answer = ({ by }) => {
    if (signedIn === null) return Response.json({}, { status: 401 });
    return by === signedIn ? Response.json({ revision: 1 }) : anothers();
  };
  const anna = new Outbox("a1", "anna", "votes");
  anna.put("P1", { value: 50, note: "what Anna thinks" });
  await settle();
  expect(anna.state().status).toBe("signed_out");

  signedIn = "ben";
  world.tell("focus");
  await settle();
  expect(anna.state()).toMatchObject({ status: "another_person", message: null });
  expect(anna.state().refusals.size).toBe(0);
  expect(world.stored.size).toBe(1);

  signedIn = "anna";
  world.tell("focus");
  await settle();
  expect(anna.state().status).toBe("saved");
  expect(world.stored.size).toBe(0);
  expect(world.sent.map(({ by }) => by)).toEqual(["anna", "anna", "anna"]);
});

test("who signs out takes along what waited in memory too, in every window of the browser", async () => {
  const answers: (() => void)[] = [];
  world.answer = () => new Promise((resolve) => answers.push(() => resolve(Response.json({}, { status: 404 }))));
  const [one, other] = [await openWindow(), await openWindow()];
  const [here, elsewhere] = [one.outboxOf("a1", "anna", "votes"), other.outboxOf("a1", "anna", "votes")];
  here.put("P1", { value: 0, note: "what Anna thinks" }, { practice: "We do it", choice: "Not at all" });
  elsewhere.put("P2", { value: 25, note: "what Anna thinks, too" });
  await settle();
  expect(world.stored.size).toBe(2);

  one.forgetOutboxes();
  expect(world.stored.size).toBe(0);
  // What the server says to what was under way: the draft is gone. It must not be written down again.
  for (const answer of answers) answer();
  await settle();
  for (const what of ["focus", "online"]) world.tell(what);
  elsewhere.put("P2", { value: 50, note: "typed before the window was closed" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.sent).toHaveLength(2);
  expect(world.stored.size).toBe(0);
  expect([here.newest("P1"), elsewhere.newest("P2")]).toEqual([undefined, undefined]);
  expect(elsewhere.state()).toMatchObject({ status: "ended", message: null });
  expect(await elsewhere.settled()).toBe(false);
  // A screen that is still open there must not begin anew; the window of the sign-in page may, for whoever comes next.
  expect(other.outboxOf("a1", "anna", "votes")).toBe(elsewhere);
  expect(one.outboxOf("a1", "anna", "votes").state().status).toBe("saved");
});

test("a request that never ends does not hold up the others for ever", async () => {
  let isDead = true;
  world.answer = ({ signal }) =>
    isDead
      ? new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))))
      : Response.json({ revision: 1 });
  const outbox = new Outbox("a1", "anna", "answers");
  outbox.put("P1", { value: 50 });
  await settle();
  expect(outbox.state().status).toBe("saving");
  isDead = false;
  await vi.advanceTimersByTimeAsync(32_000);
  expect(outbox.state().status).toBe("saved");
  expect(world.stored.size).toBe(0);
});

test("a full storage leaves nothing older behind, and what is kept nowhere is said to be so", async () => {
  let isUp = false;
  world.answer = () => (isUp ? Response.json({ revision: 1 }) : Response.json({}, { status: 503 }));
  const outbox = new Outbox("a1", "anna", "answers");
  outbox.put("P1", { value: 50 });
  await settle();
  expect(outbox.state()).toMatchObject({ status: "offline", isKept: true });
  const { setItem } = world.storage;
  world.storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  outbox.put("P1", { value: 75 });
  await settle();
  expect(world.stored.size).toBe(0);
  expect(outbox.state()).toMatchObject({ status: "offline", isKept: false });
  world.storage.setItem = setItem;
  isUp = true;
  outbox.flush();
  await settle();
  expect(outbox.state()).toMatchObject({ status: "saved", isKept: true });
  expect(new Outbox("a1", "anna", "answers").newest("P1")).toBeUndefined();
});

test("what waits already is not taken in once more: a field that is left right after its click is one answer", async () => {
  const outbox = new Outbox("a1", "anna", "answers");
  outbox.put("P1", { value: 25 });
  outbox.put("P1", { value: 25 });
  await settle();
  outbox.put("P1", { value: 25 });
  await settle();
  expect(world.sent).toHaveLength(1);
});

test("what was confirmed with others is sent once more when somebody affirms it, and nothing else is", async () => {
  const outbox = new Outbox("a1", "anna", "answers");
  const spoken = { practice: "We do it", choice: "For some" };
  outbox.learn("P1", { value: 25, revision: 3, carried: true }, 3);
  outbox.learn("P2", { value: 25, revision: 1 }, 1);
  for (const practice of ["P1", "P2", "P3"]) outbox.affirm(practice, spoken);
  await settle();
  outbox.affirm("P1", spoken);
  await settle();
  expect(world.sent).toMatchObject([{ value: 25, revision: 3 }]);
  expect(outbox.state().status).toBe("saved");
});

/** A server that keeps one answer and refuses what was said without having seen it; `lose` of its answers get lost. */
function serverOf(lose: number) {
  let [present, revision] = [{ value: 0 as unknown }, 0];
  world.answer = (said) => {
    if (said.value !== present.value) {
      if (said.revision !== revision) return Response.json({ present: { answer: present, revision } }, { status: 409 });
      [present, revision] = [{ value: said.value }, revision + 1];
    }
    lose -= 1;
    if (lose >= 0) throw new TypeError("reset");
    return Response.json({ revision });
  };
  return { present: () => present.value, change: (value: number) => ([present, revision] = [{ value }, revision + 1]) };
}

test("one's own answer, whose acknowledgement was lost, is nobody else's", async () => {
  const server = serverOf(1);
  const outbox = new Outbox("a1", "anna", "answers");
  outbox.put("P1", { value: 25 });
  await settle();
  outbox.put("P1", { value: 75 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(outbox.state()).toMatchObject({ status: "saved", conflicts: new Map() });
  expect(server.present()).toBe(75);
});

test("a page that was closed before it heard knows its own answer again, too", async () => {
  const server = serverOf(1);
  const closed = new Outbox("a1", "anna", "answers");
  closed.put("P1", { value: 25 });
  await settle();
  // The next page reads what is stored, and somebody chooses before it has sent that.
  const next = new Outbox("a1", "anna", "answers");
  next.put("P1", { value: 75 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(next.state().conflicts.size).toBe(0);
  expect(server.present()).toBe(75);
});

test("an answer of a colleague after a lost acknowledgement is one", async () => {
  const server = serverOf(1);
  const outbox = new Outbox("a1", "anna", "answers");
  outbox.put("P1", { value: 25 });
  await settle();
  server.change(100);
  outbox.put("P1", { value: 75 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(outbox.state().conflicts.get("P1")).toMatchObject({ mine: { value: 75 }, theirs: { value: 100 } });
  expect(server.present()).toBe(100);
});
