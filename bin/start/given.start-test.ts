// A start on a PostgreSQL of one's own: brought up to date, left running, and refused with a reason where it cannot be used.

import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/bin/database/cluster.mjs";
import { ensureDatabase, urlOfDatabase, withClient } from "@/bin/database/databases.mjs";
import { startTemporary } from "@/bin/database/temporary.mjs";
import { endAltimeter, refusalOf, startAltimeter } from "@/e2e/support/started";

const secret = "a secret that only tests use and nobody else";
let server: Awaited<ReturnType<typeof startTemporary>>;
let port = 0;

beforeAll(async () => {
  server = await startTemporary();
  port = await freePort();
});
afterAll(() => server.stop());

const start = (DATABASE_URL: string) =>
  startAltimeter({ DATABASE_URL, NEXTAUTH_SECRET: secret, PORT: String(port), DATA_DIR: "/nowhere" });

test("an empty database is brought up to date, gets a first owner's link, and is left running", async () => {
  await ensureDatabase(server.url, "own");
  const url = urlOfDatabase(server.url, "own");
  const started = start(url);
  expect(await started.ready, started.output()).toBe(true);
  expect(started.output()).toContain(`http://127.0.0.1:${port}/setup/`);
  expect(await endAltimeter(started)).toBe(0);
  const { rows } = await withClient(url, (client) => client.query('SELECT 1 FROM "Organisation"'));
  expect(rows).toEqual([]);
});

test("several servers that start at once on one empty database all come up", async () => {
  await ensureDatabase(server.url, "several");
  const ports = [await freePort(), await freePort()];
  const all = ports.map((own) =>
    startAltimeter({
      DATABASE_URL: urlOfDatabase(server.url, "several"),
      NEXTAUTH_SECRET: secret,
      PORT: String(own),
    }),
  );
  for (const started of all) expect(await started.ready, started.output()).toBe(true);
  expect(await Promise.all(all.map((started) => endAltimeter(started)))).toEqual([0, 0]);
});

test("a database that is not there is named", async () => {
  expect(await refusalOf(start(urlOfDatabase(server.url, "missing")))).toMatch(
    /^PostgreSQL at 127.0.0.1:\d+ has no database "missing": create it \(createdb missing\), or correct DATABASE_URL.$/,
  );
});

test("a wrong password is said, and not shown", async () => {
  const url = new URL(server.url);
  url.password = "mistyped";
  const said = await refusalOf(start(url.href));
  expect(said).toMatch(/^PostgreSQL at .* refused the user "altimeter": correct user and password in DATABASE_URL.$/);
  expect(said).not.toContain("mistyped");
});

const bytes = (kind: string, ...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.from(`${kind}\0\0\0\0`);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const number = (size: 2 | 4, value: number) => {
  const buffer = Buffer.alloc(size);
  buffer.writeIntBE(value, 0, size);
  return buffer;
};

/** As much of PostgreSQL's protocol as it takes to say a version. */
function oldServer(version: string): Server {
  const ready = bytes("Z", Buffer.from("I"));
  const field = [number(4, 0), number(2, 0), number(4, 23), number(2, 4), number(4, -1), number(2, 0)];
  const answer = [
    bytes("T", number(2, 1), Buffer.from("version\0"), ...field),
    bytes("D", number(2, 1), number(4, version.length), Buffer.from(version)),
    bytes("C", Buffer.from("SELECT 1\0")),
  ];
  return createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(Buffer.concat([bytes("R", number(4, 0)), ready]));
      socket.on("data", (data) => data[0] === 0x51 && socket.write(Buffer.concat([...answer, ready])));
    });
  });
}

test("a server that is too old is told from one that can be used", async () => {
  const oldPort = await freePort();
  const old = oldServer("130011").listen(oldPort, "127.0.0.1");
  try {
    expect(await refusalOf(start(`postgresql://altimeter@127.0.0.1:${oldPort}/altimeter`))).toBe(
      `PostgreSQL at 127.0.0.1:${oldPort} is version 13, and Altimeter needs 14 or newer: update that server, or unset DATABASE_URL to use the embedded one.`,
    );
  } finally {
    old.close();
  }
});
