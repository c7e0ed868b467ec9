import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPostmaster, parsePostmaster, servesFolder } from "./postmaster.mjs";

const text = "4711\n/srv/data\n1763900000\n40123\n\n127.0.0.1\n  5432    1\nready   \n";

test("process, port and state are read from a postmaster.pid", () => {
  expect(parsePostmaster(text)).toEqual({ pid: 4711, port: 40123, ready: true });
  expect(parsePostmaster(text.replace("ready", "starting"))).toMatchObject({ ready: false });
});

test.each(["", "no number\n", "-5\n/srv\n"])("%j tells of no server", (content) => {
  expect(parsePostmaster(content)).toBe(null);
});

test("a process that works elsewhere does not serve a folder, and a file that names it finds nobody", () => {
  const folder = mkdtempSync(join(tmpdir(), "altimeter-postmaster-"));
  try {
    expect(servesFolder(process.pid, folder)).toBe(false);
    writeFileSync(join(folder, "postmaster.pid"), text.replace("4711", String(process.pid)));
    expect(findPostmaster(folder)).toBe(null);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
