// One process at a time: a lock file that names its holder, and is taken over when that process is dead.

import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync, linkSync } from "node:fs";
import { codeOf } from "./refusal.mjs";

/** @typedef {{ readonly pid: number, readonly began: string, readonly note: string }} Holder */
/** @typedef {{ readonly release: () => void }} Lock */

/**
 * When a process began, so that a stranger who got its number later is not taken for it; empty when it is dead.
 * @param {number} pid
 */
export function beginningOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name, which is in brackets and may hold anything: field 3 is the state, field 22 the time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : (fields[19] ?? "");
  } catch {
    if (process.platform === "linux") return "";
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** @param {string} file @returns {Holder | null} */
export function holderOf(file) {
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return beginningOf(holder.pid) === holder.began ? holder : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * Two may find the same dead holder; the one that moves away what the other has just written puts it back.
 * @param {string} file
 */
function clearDead(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside)) linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes(codeOf(error) ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} note what others are told about the holder
 * @returns {Lock | Holder} the lock, or who has it
 */
export function takeLock(file, note) {
  const content = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), note });
  const complete = `${file}.${process.pid}.new`;
  for (;;) {
    try {
      // Written aside and linked, so that nobody ever reads a half-written lock.
      writeFileSync(complete, content, { mode: 0o600 });
      linkSync(complete, file);
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const holder = holderOf(file);
      if (holder) return holder;
      clearDead(file);
    } finally {
      rmSync(complete, { force: true });
    }
  }
}

/** @param {Lock | Holder} answer @returns {answer is Lock} */
export const isTaken = (answer) => "release" in answer;
