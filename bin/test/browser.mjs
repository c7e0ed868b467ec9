// A Chromium for the browser tests: the one that is named, one that is installed, or one that is fetched.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runNode, runProgram } from "../prepare/run.mjs";
import { Refusal } from "../refusal.mjs";
import { step } from "../say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macs = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** A file may be there and lack its libraries, or be a stub that only says how to install it. @param {string} path */
const runs = (path) =>
  spawnSync(path, ["--version", "--no-sandbox"], { timeout: 20_000, encoding: "utf8" }).stdout?.includes("Chrom") ??
  false;

/** @returns {string | null} */
function findInstalled() {
  for (const name of names) {
    const found = spawnSync("/bin/sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).stdout?.trim();
    if (found && runs(found)) return found;
  }
  return macs.find((path) => existsSync(path) && runs(path)) ?? null;
}

async function findDownloaded() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) && runs(path) ? path : null;
}

async function download() {
  await step("Downloading a browser for the tests", () =>
    runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]),
  );
  return findDownloaded();
}

async function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  await step("Installing the system's package chromium", async () => {
    const quiet = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runProgram("apt-get", ["update"], quiet);
    await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  });
  return findInstalled();
}

/**
 * @param {string | undefined} named the value of CHROMIUM_PATH
 * @returns {Promise<string>}
 */
export async function findBrowser(named) {
  if (named) {
    if (runs(named)) return named;
    throw new Refusal(`CHROMIUM_PATH names ${named}, which does not run: correct it, or unset it to have one found.`);
  }
  const path = findInstalled() ?? (await findDownloaded()) ?? (await download()) ?? (await installPackage());
  if (path) return path;
  throw new Refusal(
    "No Chromium was found and none could be fetched: install one and name it, for example " +
      "CHROMIUM_PATH=/usr/bin/chromium, or run `npm run check`, which needs none.",
  );
}
