import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginningOf, holderOf, isTaken, takeLock } from "./lock.mjs";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "altimeter-lock-"));
  file = join(folder, "running.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (holder: object) => writeFileSync(file, JSON.stringify(holder));

test("the second who asks is told who has it, and gets it once the first is done", () => {
  const first = takeLock(file, "the first");
  expect(takeLock(file, "the second")).toMatchObject({ pid: process.pid, note: "the first" });
  if (isTaken(first)) first.release();
  expect(existsSync(file)).toBe(false);
  expect(isTaken(takeLock(file, "the second"))).toBe(true);
});

test.each([
  ["of a process that is dead", () => ({ pid: spawnSync("true").pid, began: "1", note: "" })],
  ["of a stranger with the number of one that died", () => ({ pid: process.pid, began: "long ago", note: "" })],
])("a lock %s is taken over", (_, holder) => {
  write(holder());
  expect(isTaken(takeLock(file, "now"))).toBe(true);
  expect(holderOf(file)).toMatchObject({ pid: process.pid, began: beginningOf(process.pid), note: "now" });
  expect(readdirSync(folder)).toEqual(["running.lock"]);
});

test("a damaged lock is nobody's", () => {
  writeFileSync(file, "{");
  expect(isTaken(takeLock(file, "now"))).toBe(true);
});
