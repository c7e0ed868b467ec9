// The tools that prove something, in the order in which they run: the quick ones first.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../prepare/run.mjs";
import { countsOfPlaywright, countsOfVitest, oneTest } from "./counts.mjs";

/** @typedef {{ readonly counts: import("./counts.mjs").Counts, readonly output: string }} Outcome */
/** @typedef {{ readonly title: string, readonly run: () => Promise<Outcome>, readonly withReport?: boolean }} Tool */

/**
 * @param {string} title
 * @param {...(readonly string[])} commands each of them a script of this checkout and its options
 * @returns {Tool}
 */
const tool = (title, ...commands) => ({
  title,
  async run() {
    for (const command of commands) {
      const { code, output } = await runNode([...command]);
      if (code !== 0) return { counts: oneTest(false), output };
    }
    return { counts: oneTest(true), output: "" };
  },
});

/**
 * Runs something that writes a JSON report of its own.
 * @template T
 * @param {(file: string) => Promise<{ code: number, output: string }>} work
 * @param {(report: T | null, good: boolean) => import("./counts.mjs").Counts} countsOf
 * @returns {Promise<Outcome>}
 */
async function withReport(work, countsOf) {
  const folder = mkdtempSync(join(tmpdir(), "altimeter-report-"));
  try {
    const file = join(folder, "report.json");
    const { code, output } = await work(file);
    return { counts: countsOf(readReport(file), code === 0), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {any} whatever the tool wrote: its shape is the tool's promise */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * @param {string} project of vitest.config.ts
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Tool}
 */
export const vitest = (project, environment) => ({
  title: project,
  run: () =>
    withReport((file) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      return runNode(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters], environment);
    }, countsOfVitest),
});

/** @param {NodeJS.ProcessEnv} environment @returns {Tool} */
export const playwright = (environment) => ({
  title: "browser",
  run: () =>
    withReport(
      (file) =>
        runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
          ...environment,
          PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        }),
      countsOfPlaywright,
    ),
});

/** What needs neither server, database nor browser. @type {readonly Tool[]} */
export const quick = [
  tool("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  // The types of routes and styles are Next's to write.
  tool("types", ["node_modules/next/dist/bin/next", "typegen"], ["node_modules/typescript/bin/tsc", "-p", "."]),
  tool("lint", ["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."]),
  tool("edges", [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.mjs",
    "app",
    "bench",
    "bin",
    "components",
    "e2e",
    "lib",
    "prisma",
  ]),
  tool("dead code", ["node_modules/knip/bin/knip.js"]),
  vitest("unit"),
];
