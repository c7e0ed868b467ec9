// DATA_DIR: the folder of the embedded installation, the secrets kept in it, and the lock that lets one server use it.

import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isTaken, takeLock } from "../lock.mjs";
import { Refusal, codeOf, messageOf } from "../refusal.mjs";

/** @typedef {{ readonly NEXTAUTH_SECRET: string, readonly databasePassword: string }} Secrets */

/** @param {string} dataDir */
export function openDataDir(dataDir) {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      // Everybody may pass, because the database's user must; what is secret inside is closed itself.
      chmodSync(dataDir, 0o711);
    }
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(unusable(dataDir, error), { cause: error });
  }
}

/**
 * @param {string} dataDir
 * @param {unknown} error
 */
const unusable = (dataDir, error) =>
  `The data folder ${dataDir} cannot be used (${codeOf(error) ?? messageOf(error)}): start as the user who owns it, or ` +
  "choose a folder that this user can write, for example DATA_DIR=/srv/altimeter npm start.";

/**
 * One server at a time on one data folder; the second is told where the first one is.
 * @param {string} dataDir
 * @param {string} address
 */
export function lockDataDir(dataDir, address) {
  try {
    const asked = takeLock(join(dataDir, "running.lock"), address);
    if (isTaken(asked)) return asked;
    throw new Refusal(
      `Altimeter already runs on the data in ${dataDir}: open ${asked.note}, or stop it first (kill ${asked.pid}), or ` +
        "start this one on a folder of its own, for example DATA_DIR=.data-two.",
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(unusable(dataDir, error), { cause: error });
  }
}

/**
 * The secrets of this installation, made at its first start. They end nobody's session and open the database as long
 * as the file stays.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function secretsOf(dataDir) {
  const file = join(dataDir, "secrets.json");
  try {
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    const secrets = {
      NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
      databasePassword: randomBytes(24).toString("base64url"),
    };
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return secrets;
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new Refusal(
        `${file} is damaged: put it back from a backup; it holds the password of the database beside it.`,
      );
    }
    throw new Refusal(unusable(dataDir, error), { cause: error });
  }
}
