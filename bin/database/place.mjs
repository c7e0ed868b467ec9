// Where the files of the embedded database lie: in DATA_DIR, or, where the user who runs PostgreSQL cannot get there
// (root's clone in a closed home), in a folder of the system that belongs to this DATA_DIR alone.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBinaries, sharedPlace } from "./binaries.mjs";
import { canEnter, databaseOwner } from "./owner.mjs";
import { Refusal, codeOf } from "../refusal.mjs";

/** Who made the files runs them: root may start what an ordinary user started first. @param {string} folder */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return null;
  const made = statSync(join(folder, "data"), { throwIfNoEntry: false });
  return made && made.uid !== 0 ? { uid: made.uid, gid: made.gid } : databaseOwner();
}

/**
 * @param {string} dataDir
 * @param {string} password
 * @returns {import("./cluster.mjs").Place & { readonly note: string | null }} with a note when it lies elsewhere for the first time
 */
export function placeIn(dataDir, password) {
  // Kept in a file, so that the same data is found again whatever later becomes reachable.
  const pointer = join(dataDir, "database-is-in");
  const recorded = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : null;
  const folder = recorded ?? join(dataDir, "postgresql");
  refuseForeign(folder);
  const owner = ownerOf(folder);
  const binaries = findBinaries(owner);
  if (recorded || canEnter(owner, dataDir)) return { folder, owner, binaries, password, note: null };
  if (existsSync(join(folder, "data"))) {
    throw new Refusal(
      `The user who runs the database can no longer enter ${dataDir}: let them pass (chmod o+x) through every folder ` +
        "on the way there, or move the checkout back to where it was.",
    );
  }
  const elsewhere = join(sharedPlace, createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12));
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${elsewhere}\n`);
  const note = `The database is kept in ${elsewhere}, because the user who runs PostgreSQL cannot enter ${dataDir}.`;
  return { folder: elsewhere, owner, binaries, password, note };
}

/** @param {string} folder */
function refuseForeign(folder) {
  try {
    statSync(join(folder, "data", "PG_VERSION"));
  } catch (error) {
    if (codeOf(error) !== "EACCES" && codeOf(error) !== "EPERM") return;
    throw new Refusal(
      `The database in ${folder} belongs to another user: start as the user who started it first (root?), or choose ` +
        "another folder, for example DATA_DIR=.data-two npm start.",
    );
  }
}
