import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isNewEnough } from "./node-version.mjs";
import { root } from "./root.mjs";

test.each([
  ["18.20.8", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["21.7.3", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["23.5.0", false],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node %s is new enough: %s", (version, answer) => {
  expect(isNewEnough(version)).toBe(answer);
});

test.each(["start.mjs", "test.mjs"])("an old Node is refused by %s with one sentence", (script) => {
  const old = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.8'}})";
  const { status, stderr } = spawnSync(process.execPath, ["--import", old, join(root, "bin", script)], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Altimeter needs Node 20.19 .*, and this is 18.20.8: install a newer one from https.*\.\n$/);
});
