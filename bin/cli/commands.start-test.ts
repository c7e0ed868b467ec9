// The commands as somebody types them, on a database with the demo in it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "@/bin/database/databases.mjs";
import { migrate } from "@/bin/database/migrations.mjs";
import { fillDemo } from "@/bin/start/demo.mjs";
import { openTestServer, type TestServer } from "@/e2e/support/test-server";

let server: TestServer;
let url = "";

beforeAll(async () => {
  server = await openTestServer();
  url = await server.newDatabase("cli");
  await migrate(url);
  const secret = "a secret that only tests use and nobody else";
  await fillDemo({ ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET: secret });
}, 180_000);
const folder = mkdtempSync(join(tmpdir(), "altimeter-models-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.stop();
});

async function cli(line: string, DATABASE_URL = url) {
  const child = spawn(process.execPath, ["bin/cli.mjs", ...line.split(" ")], { env: { ...process.env, DATABASE_URL } });
  let [out, said] = ["", ""];
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  await once(child, "close");
  return { code: child.exitCode, out: out.trim(), said: said.trim() };
}

test("a token is printed alone, and only its hash is kept", async () => {
  const { code, out, said } = await cli("token create --email lead@demo.test --name ci --days 1");
  expect({ code, said }).toEqual({ code: 0, said: "" });
  expect(out).toMatch(/^alt_[\w-]{43}$/);
  const { rows } = await withClient(url, (client) => client.query("SELECT * FROM \"Token\" WHERE name = 'ci'"));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(out);
});

test("a user is invited by a link", async () => {
  const { code, out } = await cli("user create --email new@demo.test --organisation Demo");
  expect(code).toBe(0);
  expect(out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite\/[\w-]{43}$/);
});

test.each([
  ["user create --email new@demo.test", 1, "There are several organisations: say which one with --organisation."],
  ["user create --email lead@demo.test --organisation Demo", 1, "lead@demo.test is here already."],
  ["token create --email nobody@demo.test --name ci", 1, "There is no such person."],
  ["token create --email nobody --name ci", 2, "--email: This is not an e-mail address."],
])("%s ends with %i", async (line, code, said) => {
  expect(await cli(line)).toEqual({ code, out: "", said });
});

test("a database that Altimeter never started on is left alone", async () => {
  const { code, said } = await cli("user create --email a@b.test", await server.newDatabase("bare"));
  expect({ code, said }).toEqual({
    code: 1,
    said: "This database is not Altimeter's yet: start Altimeter on it once (npm start).",
  });
});

function fileWith(name: string, version: string, needs: string) {
  const path = join(folder, name);
  const practices = `practices: [{ id: p1, category: c, level: l, statement: It is so., requires: [${needs}] }]`;
  const parts = "levels: [{ id: l, number: 1, name: L }]\ncategories: [{ id: c, name: C }, { id: d, name: D }]";
  writeFileSync(path, `format: altimeter.model/1\nkey: own\ntitle: Own\nversion: ${version}\n${parts}\n${practices}\n`);
  return path;
}
const warning = "Warning: /categories/1: The category d has no practices.";

test("a model is checked without a database: what it holds, or every problem in a line", async () => {
  expect(await cli(`model check ${fileWith("right.yaml", "1.0.0", "")}`, "postgresql://127.0.0.1:1/nowhere")).toEqual({
    code: 0,
    out: "own 1.0.0 is right: Own, 1 practice, 2 categories and 1 level.",
    said: warning,
  });
  expect(await cli(`model check ${fileWith("wrong.yaml", "'1'", "p9")}`)).toEqual({
    code: 1,
    out: "",
    said: `${warning}\n/version: A version is three numbers, such as 1.0.0.\n/practices/0/requires/0: There is no practice p9.`,
  });
  expect(await cli("model check nowhere.yaml")).toEqual({ code: 1, out: "", said: "There is no file nowhere.yaml." });
});

test("a model is imported once, and never changed", async () => {
  const line = `model import ${fileWith("own.yaml", "1.0.0", "")} --organisation Demo`;
  expect(await cli(line)).toEqual({ code: 0, out: "Imported own 1.0.0, Own, into Demo.", said: warning });
  expect(await cli(line)).toEqual({ code: 0, out: "Demo has own 1.0.0, Own, already.", said: warning });
  const path = join(folder, "own.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("It is so.", "It is not so."));
  expect(await cli(line)).toMatchObject({
    code: 1,
    out: "",
    said: expect.stringContaining("another content") as unknown,
  });
});
