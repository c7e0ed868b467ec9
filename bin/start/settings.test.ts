import { expect, test } from "vitest";
import { settingsOf } from "./settings.mjs";

const database = "postgresql://altimeter:secret@db.example.com/altimeter";
const secret = "a secret of more than thirty-two characters";
const started = (source: Record<string, string>, dev = false) => settingsOf(source, { dev });

test("without any variable: embedded, with the demo, for this machine alone", () => {
  expect(started({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    address: "http://127.0.0.1:3000",
    databaseUrl: null,
    demo: true,
  });
});

test.each<[string, Record<string, string>, boolean]>([
  ["an embedded one that others reach", { HOST: "0.0.0.0" }, false],
  ["one with a database of its own", { DATABASE_URL: database, NEXTAUTH_SECRET: secret }, false],
  ["one that was asked for the demo", { HOST: "0.0.0.0", DEMO: "1" }, true],
  ["one that was asked for none", { DEMO: "0" }, false],
  ["one with an empty variable", { DEMO: "" }, true],
])("%s: demo %s", (_, source, demo) => {
  expect(started(source).demo).toBe(demo);
});

test.each<[string, Record<string, string>, string]>([
  ["every address", { HOST: "0.0.0.0", PORT: "80" }, "http://127.0.0.1:80"],
  ["an address of IPv6", { HOST: "::1" }, "http://[::1]:3000"],
  ["a name in front", { NEXTAUTH_URL: "https://altimeter.example.com/" }, "https://altimeter.example.com"],
])("who listens on %s is told where to open it", (_, source, address) => {
  expect(started(source).address).toBe(address);
});

test("a database without a secret is refused, but for development", () => {
  expect(() => started({ DATABASE_URL: database })).toThrow(/^NEXTAUTH_SECRET must be set/);
  expect(started({ DATABASE_URL: database }, true).secret).toBe(null);
});

test("everything that is wrong is said at once, a line each", () => {
  expect(() => started({ PORT: "0", DEMO: "yes" })).toThrow(/^PORT must be .*\nDEMO must be .*$/);
});
