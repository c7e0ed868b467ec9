// Migrations against a real server: at once, failing, and again.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer, type TestServer } from "@/e2e/support/test-server";
import { withClient } from "./databases.mjs";
import { migrate, readMigrations } from "./migrations.mjs";

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.stop());

const tableExists = (url: string, table: string) =>
  withClient(
    url,
    async (client) => (await client.query("SELECT to_regclass($1) AS found", [table])).rows[0].found !== null,
  );

test("several starts at once run each migration once", async () => {
  const url = await server.newDatabase("at_once");
  const ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(ran.flat().sort()).toEqual((await readMigrations()).map(({ name }) => name));
});

test("a migration that fails half-way changes nothing, is named, and runs once its cause is mended", async () => {
  const url = await server.newDatabase("half_way");
  const broken = {
    name: "29990101000000_broken",
    sql: "CREATE TABLE first (a int);\nALTER TABLE missing ADD b int;\n",
  };
  const migrations = await readMigrations();
  await migrate(url);
  await expect(migrate(url, [...migrations, broken])).rejects.toThrow(
    /^Migration 29990101000000_broken failed \(relation "missing" does not exist\) and nothing was changed/,
  );
  expect(await tableExists(url, "first")).toBe(false);
  await withClient(url, (client) => client.query("CREATE TABLE missing ()"));
  expect(await migrate(url, [...migrations, broken])).toEqual([broken.name]);
  expect(await tableExists(url, "first")).toBe(true);
});

test("a body with semicolons arrives whole", async () => {
  const url = await server.newDatabase("semicolons");
  const sql = "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 2; RETURN 1; END; $$;";
  expect(await migrate(url, [{ name: "20260101000000_body", sql }])).toEqual(["20260101000000_body"]);
});
