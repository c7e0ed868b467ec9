// The locked dependencies in node_modules: whether they are what package-lock.json says, and how they get there.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { root } from "../root.mjs";
import { runNode, runProgram } from "./run.mjs";

/** @typedef {{ readonly version?: string, readonly optional?: boolean, readonly peer?: boolean }} Package */
/** @typedef {{ readonly packages?: Readonly<Record<string, Package>> }} LockFile */

/** @param {string} file @returns {LockFile | null} */
function readLockFile(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8"));
  } catch {
    return null;
  }
}

/**
 * Whether everything that is locked is installed; packages for other platforms need not be.
 * @param {LockFile} locked package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json, which npm writes when it is done and not before
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked.packages ?? {}).every(([path, wanted]) => {
    const present = installed.packages?.[path];
    return path === "" || (present ? present.version === wanted.version : wanted.optional === true);
  });
}

export function dependenciesAreFresh() {
  const locked = readLockFile("package-lock.json");
  const installed = readLockFile("node_modules/.package-lock.json");
  return locked !== null && installed !== null && isInstalled(locked, installed);
}

export async function installDependencies() {
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // The npm that started this command, where there is one: it need not be in the search path.
  const npm = process.env["npm_execpath"];
  const { code, output } = await (npm?.endsWith(".js") ? runNode([npm, ...options]) : runProgram("npm", options));
  if (code === 0) return;
  throw new Refusal(
    `The dependencies could not be installed: see npm's words below, check that this machine reaches the package ` +
      `registry (npm ping), and start again; what is there already is kept.\n\n${output.trim().split("\n").slice(-12).join("\n")}`,
  );
}
