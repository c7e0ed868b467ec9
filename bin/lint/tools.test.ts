// The compiler, the formatter and the search for dead code catch a planted fault each, with this checkout's settings.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../root.mjs";

const tree = mkdtempSync(join(tmpdir(), "altimeter-tools-"));

/** What the tools say is compared, so it comes without colour, also where the environment asks for it (CI does). */
const { FORCE_COLOR: _, CI: __, ...plain } = process.env;

/** Runs a tool of this checkout in the small tree and gives everything that it says. */
function run(tool: string, ...options: string[]) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules", tool), ...options], {
    cwd: tree,
    encoding: "utf8",
    env: { ...plain, NO_COLOR: "1" },
  });
  return stdout + stderr;
}

beforeAll(() => {
  for (const file of ["tsconfig.json", "knip.jsonc", ".prettierrc.json", "package.json"])
    cpSync(join(root, file), join(tree, file));
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  mkdirSync(join(tree, "bin"));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each([
  ["in TypeScript", "plant.ts", "const list: string[] = [];\nexport const plant: string = list[0];\n"],
  ["in the JSDoc of a script", "bin/plant.mjs", "/** @type {string} */\nexport const plant = 1;\n"],
])("tsc catches a wrong type %s", { timeout: 120_000 }, (_, file, text) => {
  writeFileSync(join(tree, file), text);
  expect(run("typescript/bin/tsc", "-p", ".", "--incremental", "false")).toContain(`${file}(2,14): error TS2322`);
});

test("prettier catches a line that is out of shape", () => {
  writeFileSync(join(tree, "shape.ts"), "export const plant = {a:1}\n");
  expect(run("prettier/bin/prettier.cjs", "--check", "shape.ts")).toContain("[warn] shape.ts");
});

test("knip catches a file, an export and a package that nothing uses", { timeout: 120_000 }, () => {
  mkdirSync(join(tree, "bin", "deep"));
  writeFileSync(join(tree, "bin", "entry.mjs"), 'import { used } from "./deep/used.mjs";\nused();\n');
  writeFileSync(join(tree, "bin", "deep", "used.mjs"), "export const used = () => {};\nexport const unused = 1;\n");
  writeFileSync(join(tree, "bin", "deep", "forgotten.mjs"), "export {};\n");
  const said = run("knip/bin/knip.js", "--reporter", "compact");
  expect(said).toMatch(/Unused files[^]*bin\/deep\/forgotten\.mjs/);
  expect(said).toMatch(/Unused exports[^]*bin\/deep\/used\.mjs: unused/);
  expect(said).toMatch(/Unused dependencies[^]*pdfkit/);
});
