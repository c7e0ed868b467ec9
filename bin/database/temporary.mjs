// A PostgreSQL for one run of tests: in a temporary folder, quick because it may lose everything, gone afterwards.

import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries, sharedPlace } from "./binaries.mjs";
import { startCluster } from "./cluster.mjs";
import { canEnter, databaseOwner } from "./owner.mjs";

const mayLoseEverything = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** @param {import("./owner.mjs").Owner} owner */
function temporaryFolder(owner) {
  const folder = mkdtempSync(join(tmpdir(), "altimeter-test-"));
  chmodSync(folder, 0o711);
  if (canEnter(owner, folder)) return folder;
  rmSync(folder, { recursive: true });
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(join(sharedPlace, "test-"));
  chmodSync(elsewhere, 0o711);
  return elsewhere;
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address of its first, empty database */
export async function startTemporary() {
  const owner = databaseOwner();
  const folder = temporaryFolder(owner);
  const password = randomBytes(12).toString("base64url");
  const place = { folder: join(folder, "postgresql"), owner, binaries: findBinaries(owner), password };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const cluster = await startCluster(place, mayLoseEverything);
    const stop = () => cluster.stop().finally(remove);
    return { url: cluster.url("postgres"), stop };
  } catch (error) {
    remove();
    throw error;
  }
}
