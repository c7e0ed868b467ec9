// Runs a program for a step and keeps what it says, to be shown only when it fails.

import { spawn } from "node:child_process";
import { root } from "../root.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends every program that a step has under way: for Ctrl-C. @param {NodeJS.Signals} signal */
export function stopRunning(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(command, options, environment = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, options, { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
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
