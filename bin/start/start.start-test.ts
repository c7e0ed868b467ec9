// How a start begins, ends and is refused: each test is a real process with a real database in a folder of its own.

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "@/bin/database/cluster.mjs";
import { withClient } from "@/bin/database/databases.mjs";
import { findPostmaster } from "@/bin/database/postmaster.mjs";
import { endAltimeter, refusalOf, startAltimeter, type Started } from "@/e2e/support/started";

const folder = mkdtempSync(join(tmpdir(), "altimeter-start-"));
const dataDir = join(folder, "data");
const cluster = join(dataDir, "postgresql", "data");
const running = new Set<Started>();
let port = 0;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  port = await freePort();
});

function start(variables: Record<string, string> = {}) {
  const started = startAltimeter({ DATA_DIR: dataDir, DEMO: "0", PORT: String(port), ...variables });
  running.add(started);
  return started;
}

async function startReady() {
  const started = start();
  expect(await started.ready, started.output()).toBe(true);
  return started;
}

function end(started: Started, signal: NodeJS.Signals) {
  running.delete(started);
  return endAltimeter(started, signal);
}

const refusal = (variables: Record<string, string>) => refusalOf(start(variables));

function databaseUrl() {
  const { databasePassword } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  return `postgresql://altimeter:${databasePassword}@127.0.0.1:${findPostmaster(cluster)?.port}/altimeter`;
}

const remember = (key: string) =>
  withClient(databaseUrl(), (client) => client.query('INSERT INTO "RateLimit" VALUES ($1, 1, now())', [key]));

const isRemembered = async (key: string) =>
  (await withClient(databaseUrl(), (client) => client.query('SELECT 1 FROM "RateLimit" WHERE key = $1', [key])))
    .rowCount === 1;

afterEach(async () => {
  for (const started of running) if (started.process.exitCode === null) await end(started, "SIGTERM");
  running.clear();
});

afterAll(async () => {
  const left = findPostmaster(cluster);
  if (left) process.kill(left.pid, "SIGINT");
  for (let i = 0; i < 100 && findPostmaster(cluster); i++) await sleep(50);
  rmSync(folder, { recursive: true, force: true });
});

test("a first start prints the first owner's link, keeps its secrets closed and leaves nothing behind on SIGTERM", async () => {
  const started = await startReady();
  expect(started.output()).toContain(`http://127.0.0.1:${port}/setup/`);
  expect((await fetch(`http://127.0.0.1:${port}/sign-in`)).status).toBeLessThan(500);
  const { stat } = await import("node:fs/promises");
  expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
  await remember("before the stop");
  expect(await end(started, "SIGTERM")).toBe(0);
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
  expect(existsSync(join(dataDir, "running.lock"))).toBe(false);
});

test("a second start on the same data is told where the first one is, and the first one goes on", async () => {
  const first = await startReady();
  expect(await refusal({ PORT: String(await freePort()) })).toMatch(
    new RegExp(`^Altimeter already runs on the data in .*: open http://127.0.0.1:${port}, `),
  );
  expect(await isRemembered("before the stop")).toBe(true);
  expect(first.process.exitCode).toBe(null);
});

test("after kill -9 the next start takes over the database that still runs, and nothing is lost", async () => {
  const first = await startReady();
  await remember("before the kill");
  const before = findPostmaster(cluster)?.pid;
  await end(first, "SIGKILL");
  const second = await startReady();
  expect(findPostmaster(cluster)?.pid).toBe(before);
  expect(await isRemembered("before the kill")).toBe(true);
  expect(await end(second, "SIGINT")).toBe(0);
  expect(findPostmaster(cluster)).toBe(null);
});

test("after kill -9 of the database too, the next start repairs it", async () => {
  const first = await startReady();
  await remember("before both kills");
  process.kill(findPostmaster(cluster)?.pid ?? 0, "SIGKILL");
  await end(first, "SIGKILL");
  await startReady();
  expect(await isRemembered("before both kills")).toBe(true);
});

test("a database that ends by itself ends the server with a word, and the next start repairs it", async () => {
  const first = await startReady();
  await remember("before the crash");
  process.kill(findPostmaster(cluster)?.pid ?? 0, "SIGQUIT");
  expect(await first.exitCode).toBe(1);
  expect(first.output()).toContain("The embedded PostgreSQL ended by itself; start again, it repairs itself.");
  await startReady();
  expect(await isRemembered("before the crash")).toBe(true);
});

test("a stranger with the process number that a killed database left behind does not stop the start", async () => {
  writeFileSync(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n0\n1\n\n127.0.0.1\n\nready\n`);
  await startReady();
});

test("a port in use is said, with another one to try", async () => {
  const taken = createServer().listen(port, "127.0.0.1");
  try {
    expect(await refusal({})).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
    );
  } finally {
    taken.close();
  }
});

const secret = { NEXTAUTH_SECRET: "0123456789012345678901234567890123456789" };

test.each([
  ["a port that is none", { PORT: "99999" }, "PORT must be a number from 1 to 65535, for example PORT=3000."],
  ["an address of a host in HOST", { HOST: "http://x" }, /^HOST must be a name or address/],
  ["a database that is none", { DATABASE_URL: "mysql://x/y", ...secret }, /^DATABASE_URL must be the address of/],
  ["a database without a secret", { DATABASE_URL: "postgresql://u@127.0.0.1:1/x" }, /^NEXTAUTH_SECRET must be set/],
  [
    "a database that is away",
    { DATABASE_URL: "postgresql://u@127.0.0.1:1/x", ...secret },
    "No PostgreSQL answers at 127.0.0.1:1: start it, or correct DATABASE_URL.",
  ],
  ["half of single sign-on", { OIDC_ISSUER: "https://id.example.com" }, /^OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must/],
  ["a data folder that is a file", { DATA_DIR: import.meta.filename }, /^The data folder .* cannot be used \(/],
  ["an unknown address", { HOST: "192.0.2.1" }, /^This machine has no address "192.0.2.1": correct HOST/],
])("%s is answered with one sentence", async (_, variables, sentence) => {
  const said = await refusal(variables);
  expect(said).toMatch(sentence);
  expect(said.split("\n")).toHaveLength(1);
});
