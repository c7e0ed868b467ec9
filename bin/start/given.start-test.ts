// A start on a PostgreSQL of one's own: brought up to date, left running, and refused with a reason where it cannot be used.

import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/bin/database/cluster.mjs";
import { urlOfDatabase, withClient } from "@/bin/database/databases.mjs";
import { endAltimeter, refusalOf, startAltimeter } from "@/e2e/support/started";
import { openTestServer, type TestServer } from "@/e2e/support/test-server";

const secret = "a secret that only tests use and nobody else";
let server: TestServer;
let port = 0;

beforeAll(async () => {
  server = await openTestServer();
  port = await freePort();
});
afterAll(() => server.stop());

const start = (DATABASE_URL: string) =>
  startAltimeter({ DATABASE_URL, NEXTAUTH_SECRET: secret, PORT: String(port), DATA_DIR: "/nowhere" });

test("an empty database is brought up to date, gets a first owner's link, and is left running", async () => {
  const url = await server.newDatabase("own");
  const started = start(url);
  expect(await started.ready, started.output()).toBe(true);
  expect(started.output()).toContain(`http://127.0.0.1:${port}/setup/`);
  expect(await endAltimeter(started)).toBe(0);
  const { rows } = await withClient(url, (client) => client.query('SELECT 1 FROM "Organisation"'));
  expect(rows).toEqual([]);
});

test("several servers that start at once on one empty database all come up", async () => {
  const DATABASE_URL = await server.newDatabase("several");
  const ports = [await freePort(), await freePort()];
  const all = ports.map((own) =>
    startAltimeter({
      DATABASE_URL,
      NEXTAUTH_SECRET: secret,
      PORT: String(own),
    }),
  );
  for (const started of all) expect(await started.ready, started.output()).toBe(true);
  expect(await Promise.all(all.map((started) => endAltimeter(started)))).toEqual([0, 0]);
});

test("a database that is not there is named", async () => {
  expect(await refusalOf(start(urlOfDatabase(server.url, "missing")))).toMatch(
    /^PostgreSQL at .* has no database "missing": create it \(createdb missing\), or correct DATABASE_URL.$/,
  );
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

const welcome = Buffer.concat([bytes("R", number(4, 0)), bytes("Z", Buffer.from("I"))]);

/** As much of PostgreSQL's protocol as it takes to let somebody in and to say a version. */
function saysVersion(version: string): readonly [greeting: Buffer, answer: Buffer] {
  const field = [number(4, 0), number(2, 0), number(4, 23), number(2, 4), number(4, -1), number(2, 0)];
  const answer = [
    bytes("T", number(2, 1), Buffer.from("version\0"), ...field),
    bytes("D", number(2, 1), number(4, version.length), Buffer.from(version)),
    bytes("C", Buffer.from("SELECT 1\0")),
    bytes("Z", Buffer.from("I")),
  ];
  return [welcome, Buffer.concat(answer)];
}

const refusesPassword: readonly [Buffer, Buffer] = [
  bytes("E", Buffer.from("SFATAL\0C28P01\0Mpassword authentication failed\0\0")),
  Buffer.alloc(0),
];

/** A server that greets whoever connects and answers every query alike. */
async function standIn([greeting, answer]: readonly [Buffer, Buffer]) {
  const own = await freePort();
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(greeting);
      socket.on("data", (data) => data[0] === 0x51 && socket.write(answer));
    });
  }).listen(own, "127.0.0.1");
  return { host: `127.0.0.1:${own}`, server };
}

async function refusalAt(behaviour: readonly [Buffer, Buffer]) {
  const { host, server: old } = await standIn(behaviour);
  try {
    return (await refusalOf(start(`postgresql://altimeter:mistyped@${host}/altimeter`))).replaceAll(host, "HOST");
  } finally {
    old.close();
  }
}

test("a server that is too old is told from one that can be used", async () => {
  expect(await refusalAt(saysVersion("130011"))).toBe(
    "PostgreSQL at HOST is version 13, and Altimeter needs 14 or newer: update that server, or unset DATABASE_URL to use the embedded one.",
  );
});

test("a wrong password is said, and not shown", async () => {
  expect(await refusalAt(refusesPassword)).toBe(
    'PostgreSQL at HOST refused the user "altimeter": correct user and password in DATABASE_URL.',
  );
});
