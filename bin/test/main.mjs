// One run of everything that proves Altimeter: says each step, sums up, leaves nothing running.

import { setTimeout as sleep } from "node:timers/promises";
import { problemsOf, variablesOf } from "../../lib/environment.mjs";
import { prepare } from "../prepare/prepare.mjs";
import { stopRunning } from "../prepare/run.mjs";
import { Refusal, messageOf } from "../refusal.mjs";
import { elapsed, say, watch } from "../say.mjs";
import { oneTest, sentenceOf, sumOf } from "./counts.mjs";

/** @typedef {import("./tools.mjs").Tool} Tool */
/** @typedef {import("./tools.mjs").Outcome} Outcome */

const stopsWithin = 30_000;

/** @type {(() => Promise<void>)[]} */
const toStop = [];
let stopping = false;

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const end of [stopRunning, ...toStop]) await Promise.race([end().catch(() => {}), sleep(stopsWithin)]);
  process.exit(code);
}

/**
 * @param {Tool} tool
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
async function runTool({ title, run }) {
  const since = performance.now();
  /** @type {Outcome} */
  const { counts, output } = await watch(title, run).catch((error) => ({
    counts: oneTest(false),
    output: error instanceof Refusal ? messageOf(error) : String(error?.stack ?? error),
  }));
  if (stopping) return counts;
  const line = `${title.padEnd(10)} ${elapsed(since).padStart(8)}  `;
  say(line + (counts.failed > 0 ? "failed: " : "") + sentenceOf(counts));
  if (counts.failed > 0) say(`\n${output.trim()}\n`);
  return counts;
}

/** @returns {Promise<readonly Tool[]>} */
async function slowTools() {
  const { CHROMIUM_PATH, TEST_DATABASE_URL } = variablesOf(process.env);
  const { findBrowser } = await import("./browser.mjs");
  const browser = await findBrowser(CHROMIUM_PATH);
  const { checkDatabase } = await import("../database/databases.mjs");
  const { startTemporary } = await import("../database/temporary.mjs");
  const given = { url: TEST_DATABASE_URL ?? "", stop: async () => {} };
  const server = TEST_DATABASE_URL ? given : await watch("Starting a PostgreSQL for the tests", startTemporary);
  toStop.push(server.stop);
  await checkDatabase(server.url, "TEST_DATABASE_URL");
  const { playwright, vitest } = await import("./tools.mjs");
  const environment = { ...process.env, TEST_DATABASE_URL: server.url, CHROMIUM_PATH: browser };
  /** @type {Tool} */
  const build = {
    title: "build",
    run: () => prepare({ toServe: true, quiet: true }).then(() => ({ counts: oneTest(true), output: "" })),
  };
  return [vitest("database", environment), build, vitest("start", environment), playwright(environment)];
}

/** @param {{ readonly fast: boolean }} options */
async function run({ fast }) {
  const since = performance.now();
  const problems = problemsOf(variablesOf(process.env));
  if (problems.length > 0) throw new Refusal(problems.join("\n"));
  await prepare({ toServe: false });
  const { quick } = await import("./tools.mjs");
  const counts = [];
  for (const tool of quick) counts.push(await runTool(tool));
  if (!fast) for (const tool of await slowTools()) counts.push(await runTool(tool));
  const sum = sumOf(counts);
  say(`\n${elapsed(since)}\n${sentenceOf(sum)}`);
  return sum.failed > 0 ? 1 : 0;
}

/** @param {{ readonly fast: boolean }} options */
export async function test(options) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void stop(130));
  try {
    await stop(await run(options));
  } catch (error) {
    if (!stopping) console.error(error instanceof Refusal ? error.message : error);
    await stop(1);
  }
}
