// One PostgreSQL server of our own: made once, started, taken over when a killed start left it running, stopped.

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal, codeOf } from "../refusal.mjs";
import { findPostmaster, isAlive, isTakenNumber, readPostmaster } from "./postmaster.mjs";

/**
 * @typedef {object} Place
 * @property {string} folder holds the server's files, its log and nothing else
 * @property {import("./owner.mjs").Owner} owner
 * @property {import("./binaries.mjs").Binaries} binaries
 * @property {string} password
 */
/** @typedef {{ readonly url: (database: string) => string, readonly stop: () => Promise<void>, readonly adopted: boolean, readonly ended: Promise<void> }} Cluster */

const user = "altimeter";
const startsWithin = 60_000;
const stopsWithin = 15_000;

/** Nothing of the caller's: a PGDATA or a locale from outside would change what the server does. */
const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };

/** @param {Place} place */
const files = ({ folder }) => ({ data: join(folder, "data"), log: join(folder, "postgresql.log") });

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {Place} place */
async function initialise(place) {
  const { data } = files(place);
  // initdb outlives a start that is killed, and goes on writing: each attempt has a folder of its own.
  const attempt = join(place.folder, `attempt-${randomBytes(6).toString("hex")}`);
  const secret = `${attempt}.password`;
  writeFileSync(secret, `${place.password}\n`, { mode: 0o600 });
  if (place.owner) chownSync(secret, place.owner.uid, place.owner.gid);
  const options = [
    `--pgdata=${attempt}`,
    `--username=${user}`,
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Names sort as people expect, the same on every machine, whatever locales it has.
    "--locale=C",
    "--locale-provider=icu",
    "--icu-locale=und",
  ];
  try {
    await run(place, place.binaries.initdb, options);
  } finally {
    rmSync(secret, { force: true });
  }
  // A folder without PG_VERSION holds no database; renaming onto it needs it gone.
  rmSync(data, { recursive: true, force: true });
  renameSync(attempt, data);
}

/** What killed first starts left behind; what an initdb of theirs still writes goes at a later start. @param {Place} place */
function clearAttempts(place) {
  for (const name of readdirSync(place.folder).filter((one) => one.startsWith("attempt-"))) {
    try {
      rmSync(join(place.folder, name), { recursive: true, force: true });
    } catch (error) {
      if (codeOf(error) !== "ENOTEMPTY") throw error;
    }
  }
}

/**
 * @param {Place} place
 * @param {string} command
 * @param {readonly string[]} options
 * @returns {Promise<void>}
 */
function run(place, command, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, { ...place.owner, cwd: place.folder, env: environment, stdio: "pipe" });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) return resolve();
      const reason =
        output
          .trim()
          .split("\n")
          .findLast((line) => /error|could not/i.test(line)) ?? output.trim();
      reject(
        new Refusal(`The database could not be made in ${place.folder}: ${reason.replace(/^initdb: error: /, "")}.`),
      );
    });
  });
}

/**
 * @param {Place} place
 * @param {number} port
 * @param {readonly string[]} settings
 */
function launch(place, port, settings) {
  const { data, log } = files(place);
  const fixed = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_checkpoints=off", "timezone=UTC"];
  const output = openSync(log, "w", 0o600);
  try {
    // Detached, because Ctrl-C goes to every process of the terminal and the database must outlive the web server.
    return spawn(
      place.binaries.postgres,
      ["-D", data, "-p", String(port), ...[...fixed, ...settings].flatMap((setting) => ["-c", setting])],
      { ...place.owner, cwd: place.folder, env: environment, detached: true, stdio: ["ignore", output, output] },
    );
  } finally {
    closeSync(output);
  }
}

/** @param {Place} place */
function explainExit(place) {
  const { data, log } = files(place);
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const line = lines.find((one) => /FATAL|PANIC/.test(one)) ?? lines.at(-1) ?? "no reason given";
  const reason = line.replace(/^.*(FATAL|PANIC):\s*/, "");
  return new Refusal(`The embedded PostgreSQL in ${data} did not start: ${reason} (its log: ${log}).`);
}

/**
 * @param {Place} place
 * @param {readonly string[]} settings
 */
async function startServer(place, settings) {
  const { data, log } = files(place);
  const deadline = Date.now() + startsWithin;
  for (;;) {
    const child = launch(place, await freePort(), settings);
    let over = false;
    /** @type {Promise<void>} */
    const ended = new Promise((resolve) => {
      const end = () => resolve(void (over = true));
      child.once("error", end);
      child.once("exit", end);
    });
    while (!over && Date.now() < deadline) {
      const postmaster = readPostmaster(data);
      if (postmaster?.ready && postmaster.pid === child.pid) {
        child.unref();
        return { postmaster, ended };
      }
      await Promise.race([sleep(20), ended]);
    }
    const text = readFileSync(log, "utf8");
    // The children of a server that was killed a moment ago need one to notice; a port may be taken in between.
    const passes = /shared memory block .* is still in use|could not bind|Address already in use/.test(text);
    if (over && passes && Date.now() < deadline) {
      await sleep(200);
      continue;
    }
    if (!over) child.kill("SIGINT");
    throw explainExit(place);
  }
}

/**
 * A stranger may have got the process number that a killed server left in its file, or nobody has collected the dead
 * one; PostgreSQL would take either for a server and refuse. It knows that its own parent is none: so the file is not
 * removed, which would also switch off its check for children of the dead server that still use the memory they share.
 * @param {string} data
 */
function claimLeftFile(data) {
  const left = readPostmaster(data);
  if (!left || !isTakenNumber(left.pid)) return;
  const file = join(data, "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
}

/**
 * @param {Place} place
 * @param {import("./postmaster.mjs").Postmaster} found
 */
async function adopt(place, found) {
  const { data } = files(place);
  const deadline = Date.now() + startsWithin;
  for (let now = found; ;) {
    if (now.ready) return now;
    if (Date.now() > deadline) {
      throw new Refusal(
        `A PostgreSQL of an earlier start (process ${now.pid}) holds ${data} and does not answer: ` +
          `end it with \`kill -INT ${now.pid}\` and start again.`,
      );
    }
    await sleep(100);
    const next = findPostmaster(data);
    if (!next) return null;
    now = next;
  }
}

/** @param {number} pid */
async function stopProcess(pid) {
  // INT is PostgreSQL's orderly stop that does not wait for clients; QUIT is the hard one, repaired at the next start.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT"])) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + stopsWithin;
    while (isAlive(pid) && Date.now() < deadline) await sleep(20);
  }
}

/**
 * Starts the server of a place, or takes over the one that a killed start left there.
 * @param {Place} place
 * @param {readonly string[]} [settings] name=value, for example for tests that may lose their data
 * @returns {Promise<Cluster>}
 */
export async function startCluster(place, settings = []) {
  const { data } = files(place);
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  if (place.owner) chownSync(place.folder, place.owner.uid, place.owner.gid);
  clearAttempts(place);
  if (!existsSync(join(data, "PG_VERSION"))) await initialise(place);
  const left = findPostmaster(data);
  const adopted = left && (await adopt(place, left));
  if (!adopted) claimLeftFile(data);
  /** @type {{ postmaster: import("./postmaster.mjs").Postmaster, ended: Promise<void> }} */
  const { postmaster, ended } = adopted
    ? { postmaster: adopted, ended: new Promise(() => {}) }
    : await startServer(place, settings);
  return {
    url: (database) => `postgresql://${user}:${place.password}@127.0.0.1:${postmaster.port}/${database}`,
    stop: () => stopProcess(postmaster.pid),
    adopted: adopted !== null,
    ended,
  };
}
