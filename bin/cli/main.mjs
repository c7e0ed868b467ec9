// One command from its words to its end: 0 done, 1 refused, 2 not understood. The answer alone is on standard output.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { prepare } from "../prepare/prepare.mjs";
import { stopRunning } from "../prepare/run.mjs";
import { Refusal } from "../refusal.mjs";
import { root } from "../root.mjs";
import { sayOnStandardError } from "../say.mjs";
import { BadUsage, read } from "./usage.mjs";

/** What was started, the newest first. @type {(() => unknown)[]} */
const toStop = [];
let stopping = false;

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const end of [stopRunning, ...toStop]) await Promise.resolve(end()).catch(() => {});
  process.exit(code);
}

/** What the script reads. @returns {Promise<NodeJS.ProcessEnv>} */
async function environmentWithDatabase() {
  // Imported here, because it needs what has just been installed.
  const { openDatabase } = await import("./database.mjs");
  return openDatabase((end) => toStop.unshift(end));
}

/** @param {import("./usage.mjs").Asked} asked */
async function run({ script, input, needsNoDatabase }) {
  await prepare({ toServe: false });
  const environment = needsNoDatabase ? process.env : await environmentWithDatabase();
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(input)], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
  });
  toStop.unshift(() => child.kill());
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}

/** @param {readonly string[]} words */
export async function main(words) {
  sayOnStandardError();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => stop(130));
  try {
    const asked = read(words);
    if ("script" in asked) return await stop(await run(asked));
    console.log(asked.help);
  } catch (error) {
    if (error instanceof BadUsage) {
      console.error(`${error.message} npm run cli -- --help says what there is.`);
      return stop(2);
    }
    if (!stopping) console.error(error instanceof Refusal ? error.message : error);
    await stop(1);
  }
}
