// "Something changed there", from whichever server it happened on to whoever waits on this one: PostgreSQL's LISTEN and
// NOTIFY, on one connection of its own, open only while somebody waits.

import { Client } from "pg";
import type { Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";

export const noticeChannel = "altimeter_changes";
const pause = 2000;

type Listener = () => void;

const waiting = new Map<string, Set<Listener>>();
let connection: { readonly client: Client; readonly listening: Promise<unknown> } | null = null;

function tell(topic: string) {
  for (const listener of waiting.get(topic) ?? []) listener();
}

/** The connection everybody waits on, opened if there is none; when it breaks, once more after a pause. */
function connected() {
  if (connection) return connection;
  // A connection that a firewall forgot would be waited on for good.
  const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  const listening = client.connect().then(() => client.query(`LISTEN ${noticeChannel}`));
  const own = { client, listening };
  connection = own;
  const broken = () => {
    if (connection !== own) return;
    connection = null;
    // Also where it was opened and only LISTEN failed: each attempt would else leave one behind.
    void client.end().catch(() => undefined);
    setTimeout(again, pause).unref();
  };
  client.on("notification", ({ payload = "" }) => tell(payload));
  client.on("error", broken);
  client.on("end", broken);
  listening.catch(broken);
  return own;
}

/** Everybody is told then, because news may have been lost in between. */
function again() {
  if (waiting.size === 0) return;
  void connected().listening.then(
    () => {
      for (const topic of waiting.keys()) tell(topic);
    },
    () => undefined, // tried again as whatever breaks is
  );
}

function leave(topic: string, listener: Listener) {
  const listeners = waiting.get(topic);
  listeners?.delete(listener);
  if (listeners?.size === 0) waiting.delete(topic);
  if (waiting.size > 0) return;
  const idle = connection;
  connection = null;
  void idle?.client.end().catch(() => undefined);
}

/**
 * Calls the listener whenever somebody announces the topic, on any server, until the returned function is called; and
 * once as soon as nothing is missed any more, since something may have changed before.
 */
export function listen(topic: string, listener: Listener): () => void {
  const listeners = waiting.get(topic) ?? new Set();
  waiting.set(topic, listeners.add(listener));
  void connected().listening.then(
    () => {
      if (listeners.has(listener)) listener();
    },
    () => undefined, // `again` tells everybody
  );
  return () => leave(topic, listener);
}

/** Announces that something changed; within a transaction it is heard when that is committed. Says nothing of what. */
export async function announce(tx: Pick<Transaction, "$executeRaw">, topic: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${noticeChannel}, ${topic})`;
}
