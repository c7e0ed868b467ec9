// Runs a program for a step and keeps what it says, to be shown only when it fails.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { codeOf } from "../refusal.mjs";
import { root } from "../root.mjs";

/** Each with the promise of its end. @type {Map<import("node:child_process").ChildProcess, Promise<unknown>>} */
const running = new Map();
let stopped = false;

/**
 * Ends every program that a step has under way, with all that it started, and waits until they are gone: for Ctrl-C.
 * None begins afterwards.
 * Each has a process group of its own, because a tool that is told to end does not tell its own children.
 */
export async function stopRunning() {
  stopped = true;
  for (const { pid } of running.keys()) {
    try {
      if (pid) process.kill(-pid, "SIGTERM");
    } catch (error) {
      if (codeOf(error) !== "ESRCH") throw error;
    }
  }
  await Promise.all(running.values());
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(command, options, environment = process.env) {
  if (stopped) return Promise.resolve({ code: 130, output: "" });
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    running.set(
      child,
      once(child, "close").catch(() => {}),
    );
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.once("error", (error) => {
      running.delete(child);
      resolve({ code: 127, output: error.message });
    });
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * @param {readonly string[]} options a script of this checkout and its options
 * @param {NodeJS.ProcessEnv} [environment]
 */
export const runNode = (options, environment) => runProgram(process.execPath, options, environment);
