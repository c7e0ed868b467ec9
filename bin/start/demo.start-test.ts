// The demo and one's own data: two databases of one server, switched by a variable, neither of them ever in the other.

import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/bin/database/cluster.mjs";
import { withClient } from "@/bin/database/databases.mjs";
import { findPostmaster } from "@/bin/database/postmaster.mjs";
import { endAltimeter, startAltimeter } from "@/e2e/support/started";

const dataDir = mkdtempSync(join(tmpdir(), "altimeter-demo-"));
let port = 0;

beforeAll(async () => {
  chmodSync(dataDir, 0o711);
  port = await freePort();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function organisationsIn(database: string) {
  const { databasePassword } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  const server = findPostmaster(join(dataDir, "postgresql", "data"))?.port;
  const url = `postgresql://altimeter:${databasePassword}@127.0.0.1:${server}/${database}`;
  const { rows } = await withClient(url, (client) => client.query('SELECT "name" FROM "Organisation" ORDER BY "name"'));
  return rows.map(({ name }) => name);
}

async function started(variables: Record<string, string>) {
  const since = performance.now();
  const one = startAltimeter({ DATA_DIR: dataDir, PORT: String(port), ...variables });
  expect(await one.ready, one.output()).toBe(true);
  return { ...one, seconds: (performance.now() - since) / 1000 };
}

test("the first start fills the demo and prints its sign-ins; a start without it is empty; neither loses anything", async () => {
  const first = await started({});
  expect(first.output()).toContain("Sign in with the password altimeter-demo as");
  expect(await organisationsIn("altimeter_demo")).toEqual(["Demo", "Other"]);
  await endAltimeter(first);

  const empty = await started({ DEMO: "0" });
  expect(empty.output()).toContain(`http://127.0.0.1:${port}/setup/`);
  expect(empty.output()).not.toContain("altimeter-demo");
  expect(await organisationsIn("altimeter")).toEqual([]);
  await endAltimeter(empty);

  const again = await started({ DEMO: "1" });
  expect(again.output()).not.toContain("Filling");
  expect(await organisationsIn("altimeter_demo")).toEqual(["Demo", "Other"]);
  await endAltimeter(again);
});

test("sign-ins of the demo are not offered where others can reach the server", async () => {
  const open = await started({ NEXTAUTH_URL: "https://altimeter.example.com" });
  expect(open.output()).toContain("The demo's sign-ins are refused, because others can reach this address");
  await endAltimeter(open);
});
