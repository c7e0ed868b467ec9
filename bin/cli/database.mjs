// The database of one command: that of DATABASE_URL, that of a running Altimeter, or the embedded one for a moment.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { startCluster } from "../database/cluster.mjs";
import { checkDatabase, withClient } from "../database/databases.mjs";
import { placeIn } from "../database/place.mjs";
import { findPostmaster } from "../database/postmaster.mjs";
import { isTaken, takeLock } from "../lock.mjs";
import { Refusal, codeOf } from "../refusal.mjs";
import { openDataDir, secretsOf } from "../start/data-dir.mjs";
import { openEmbedded } from "../start/database.mjs";
import { settingsOf } from "../start/settings.mjs";
import { environmentOf } from "../start/web.mjs";

/** Whoever runs a command beside a newer or older server must not change the schema under it. @param {string} url */
async function checkSchema(url) {
  await checkDatabase(url);
  try {
    await withClient(url, (client) => client.query('SELECT 1 FROM "Organisation" LIMIT 1'));
  } catch (error) {
    if (codeOf(error) !== "42P01") throw error;
    throw new Refusal("This database is not Altimeter's yet: start Altimeter on it once (npm start).", {
      cause: error,
    });
  }
}

/**
 * @param {(end: () => unknown) => void} onStarted called with what has to end after the command
 * @returns {Promise<NodeJS.ProcessEnv>} what the application reads
 */
export async function openDatabase(onStarted) {
  // As for development, because a command signs nothing and needs no secret of the server.
  const settings = { ...settingsOf(process.env, { dev: true }), dev: false };
  const anySecret = randomBytes(32).toString("base64");
  if (settings.databaseUrl) {
    await checkSchema(settings.databaseUrl);
    return environmentOf(settings, settings.databaseUrl, anySecret);
  }
  openDataDir(settings.dataDir);
  const lock = takeLock(join(settings.dataDir, "running.lock"), settings.address);
  if (isTaken(lock)) {
    process.once("exit", lock.release);
    const secrets = secretsOf(settings.dataDir);
    const before = environmentOf(settings, "", anySecret);
    const { url } = await openEmbedded(settings, secrets.databasePassword, before, onStarted);
    return environmentOf(settings, url, anySecret);
  }
  const place = placeIn(settings.dataDir, secretsOf(settings.dataDir).databasePassword);
  if (!findPostmaster(join(place.folder, "data"))) {
    throw new Refusal("Altimeter is starting or stopping just now: try again in a moment.");
  }
  const { url } = await startCluster(place);
  const own = url(settings.demo ? "altimeter_demo" : "altimeter");
  await checkSchema(own);
  // The link leads to where the running one is.
  return environmentOf({ ...settings, address: lock.note }, own, anySecret);
}
