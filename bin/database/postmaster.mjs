// What postmaster.pid tells of a PostgreSQL server: which process, on which port, whether it takes connections, and
// whether that process is alive or the file was left behind by a kill.

import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../refusal.mjs";

/** @typedef {{ readonly pid: number, readonly port: number, readonly ready: boolean }} Postmaster */

/**
 * @param {string} text content of a postmaster.pid: process, folder, time, port, sockets, address, memory, state
 * @returns {Postmaster | null}
 */
export function parsePostmaster(text) {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * @param {string} folder
 * @returns {Postmaster | null}
 */
export function readPostmaster(folder) {
  try {
    return parsePostmaster(readFileSync(join(folder, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}

/** In a container nobody may collect the dead, who keep their number. @param {number} pid */
function isZombie(pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Whether the number is taken, be it by one that is dead and not collected. @param {number} pid */
export function isTakenNumber(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to ask means that it is there and somebody else's.
    return codeOf(error) === "EPERM";
  }
}

/** @param {number} pid */
export const isAlive = (pid) => isTakenNumber(pid) && !isZombie(pid);

/**
 * Whether a process is a server of this folder, and not a stranger who got the number of one that died. A server works
 * inside its folder and carries it in its command line.
 * @param {number} pid
 * @param {string} folder
 */
export function servesFolder(pid, folder) {
  if (!isAlive(pid)) return false;
  const real = realpathSync(folder);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === real;
  } catch {
    if (process.platform === "linux") return false;
  }
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(folder);
  } catch {
    return false;
  }
}

/**
 * The live server of a folder, or null.
 * @param {string} folder
 */
export function findPostmaster(folder) {
  const found = readPostmaster(folder);
  return found && servesFolder(found.pid, folder) ? found : null;
}
