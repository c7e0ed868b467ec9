// One start, from the variables to an open page, and its orderly end.

import { setTimeout as sleep } from "node:timers/promises";
import { allowsDemoSignIns } from "../../lib/environment.mjs";
import { prepare } from "../prepare/prepare.mjs";
import { runNode, stopRunning } from "../prepare/run.mjs";
import { Refusal } from "../refusal.mjs";
import { say, step } from "../say.mjs";
import { lockDataDir, openDataDir, secretsOf } from "./data-dir.mjs";
import { openDoor } from "./door.mjs";
import { settingsOf } from "./settings.mjs";
import { environmentOf, serve } from "./web.mjs";

const eachStopsWithin = 20_000;

/** What was started, the newest first: it ends in this order. @type {(() => unknown)[]} */
const toStop = [];

let stopping = false;

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const end of [stopRunning, ...toStop])
    await Promise.race([Promise.resolve(end()).catch(() => {}), sleep(eachStopsWithin)]);
  process.exit(code);
}

function stopOnSignals() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (stopping) return;
      say("\nStopping …");
      void stop(0);
    });
  }
}

/** @param {unknown} error */
function fail(error) {
  // What is cut off by the stop itself is no news.
  if (!stopping) console.error(error instanceof Refusal ? error.message : error);
  return stop(1);
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {NodeJS.ProcessEnv} environment
 */
async function showWayIn(settings, environment) {
  say(`\nAltimeter is ready: ${settings.address}`);
  const { isEmpty } = await import("./database.mjs");
  if (await isEmpty(environment["DATABASE_URL"] ?? "")) {
    const { code, output } = await runNode(["--import", "tsx", "bin/setup-link.ts"], environment);
    if (code !== 0) throw new Refusal(`The link for the first owner could not be made:\n\n${output.trim()}`);
    say(`Open this once, within a day, to become its first owner: ${settings.address}${output.trim()}`);
  } else if (settings.demo) {
    const { showSignIns } = await import("./demo.mjs");
    const asked = process.env["DEMO"] || undefined;
    if (allowsDemoSignIns({ DEMO: asked, HOST: settings.host, NEXTAUTH_URL: settings.address })) showSignIns();
    else say("The demo's sign-ins are refused, because others can reach this address; DEMO=1 allows them.");
  }
  say("Ctrl-C stops it.");
}

/** @param {{ readonly dev: boolean }} options */
async function run(options) {
  const settings = settingsOf(process.env, options);
  const embedded = settings.databaseUrl === null;
  const ownSecret = embedded || (settings.dev && !settings.secret);
  if (ownSecret) openDataDir(settings.dataDir);
  if (embedded) {
    const lock = lockDataDir(settings.dataDir, settings.address);
    toStop.unshift(lock.release);
    process.once("exit", lock.release);
  }
  const door = await openDoor(settings.host, settings.port);
  toStop.unshift(() => door.close());
  await prepare({ toServe: !settings.dev });
  const secrets = ownSecret ? secretsOf(settings.dataDir) : null;
  const secret = settings.secret ?? secrets?.NEXTAUTH_SECRET ?? "";
  // Imported here, because they need what has just been installed.
  const { openEmbedded, openGiven } = await import("./database.mjs");
  const before = environmentOf(settings, settings.databaseUrl ?? "", secret);
  const database = settings.databaseUrl
    ? await openGiven(settings.databaseUrl, settings.demo, before)
    : await openEmbedded(settings, secrets?.databasePassword ?? "", before, (end) => {
        // After the door, which is closed first whenever it was opened.
        toStop.splice(1, 0, end);
      });
  const environment = environmentOf(settings, database.url, secret);
  const web = await step("Starting the web server", () => serve(settings, door, environment));
  toStop.splice(1, 0, () => web.close());
  void database.ended.then(() => {
    if (!stopping) return fail(new Refusal("The embedded PostgreSQL ended by itself; start again, it repairs itself."));
  });
  await showWayIn(settings, environment);
}

/** @param {{ readonly dev: boolean }} options */
export async function start(options) {
  stopOnSignals();
  // A request that fails in an unforeseen way must not end the server for everybody else.
  process.on("uncaughtException", (error) => stopping || console.error(error));
  process.on("unhandledRejection", (error) => stopping || console.error(error));
  await run(options).catch(fail);
}
