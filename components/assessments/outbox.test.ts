import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { personHeader } from "@/lib/access/speaker";
import { Outbox } from "./outbox";

type Sent = { readonly by: string | null; readonly value: unknown; readonly revision: unknown };

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
  vi.stubGlobal("localStorage", localStorage);
  vi.stubGlobal("window", heard);
  vi.stubGlobal("fetch", async (_: string, init: { readonly body: string; readonly headers: HeadersInit }) => {
    const { value, revision } = JSON.parse(init.body) as { value?: unknown; revision?: unknown }; // what an outbox sends
    const said = { by: new Headers(init.headers).get(personHeader), value, revision };
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
