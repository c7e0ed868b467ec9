// Who runs the embedded PostgreSQL: whoever starts Altimeter, but for root, whom PostgreSQL refuses: then the system's
// user `postgres`, made if the machine has none.

import { execFileSync, spawnSync } from "node:child_process";
import { Refusal } from "../refusal.mjs";

/** @typedef {{ readonly uid: number, readonly gid: number }} Ids */
/** @typedef {Ids | null} Owner null: whoever runs this process */

/** @param {"-u" | "-g"} which */
const idOfPostgres = (which) =>
  Number(execFileSync("id", [which, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

/** @returns {Ids | null} */
function findPostgresUser() {
  try {
    return { uid: idOfPostgres("-u"), gid: idOfPostgres("-g") };
  } catch {
    return null;
  }
}

function createPostgresUser() {
  const group = spawnSync("groupadd", ["--system", "postgres"]);
  const user = spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  // Alpine and its kin have only busybox's commands.
  if (group.error || user.error) spawnSync("adduser", ["-S", "-D", "-H", "postgres"]);
}

/** @returns {Owner} */
export function databaseOwner() {
  if (process.getuid?.() !== 0) return null;
  const found = findPostgresUser();
  if (found) return found;
  createPostgresUser();
  const made = findPostgresUser();
  if (made) return made;
  throw new Refusal(
    "PostgreSQL does not run as root and no user `postgres` could be made: create one (useradd --system postgres), " +
      "or start Altimeter as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/**
 * Whether that user can enter a folder: one closed folder on the way there is enough to keep them out.
 * @param {Owner} owner
 * @param {string} folder
 */
export function canEnter(owner, folder) {
  if (!owner) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
}
