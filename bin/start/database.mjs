// The database of one start: the one that DATABASE_URL names, or the embedded one; reached, migrated, filled.

import { checkDatabase, dropDatabase, ensureDatabase, withClient } from "../database/databases.mjs";
import { startCluster } from "../database/cluster.mjs";
import { migrate } from "../database/migrations.mjs";
import { placeIn } from "../database/place.mjs";
import { say, step } from "../say.mjs";
import { fillDemo } from "./demo.mjs";

/** @typedef {{ readonly url: string, readonly stop: () => Promise<void>, readonly ended: Promise<void> }} Database */

/** @param {string} url */
const updateSchema = (url) => step("Bringing the database up to date", () => migrate(url));

/** @param {string} url */
export const isEmpty = (url) =>
  withClient(url, async (client) => (await client.query('SELECT 1 FROM "Organisation" LIMIT 1')).rowCount === 0);

/**
 * The demo appears whole or not at all: it is filled under another name first, so that a start that is killed while
 * it fills leaves nothing half-full behind.
 * @param {import("../database/cluster.mjs").Cluster} cluster
 * @param {NodeJS.ProcessEnv} environment
 */
async function makeDemo(cluster, environment) {
  const [name, unfinished] = ["altimeter_demo", "altimeter_demo_unfinished"];
  const server = cluster.url("postgres");
  const there = await withClient(server, (client) =>
    client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]),
  );
  if (there.rowCount) return cluster.url(name);
  await dropDatabase(server, unfinished);
  await ensureDatabase(server, unfinished);
  await updateSchema(cluster.url(unfinished));
  await fillDemo({ ...environment, DATABASE_URL: cluster.url(unfinished) });
  await withClient(server, (client) => client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`));
  return cluster.url(name);
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} password
 * @param {NodeJS.ProcessEnv} environment for what fills the demo
 * @param {(stop: () => Promise<void>) => void} onStarted called as soon as there is something to stop
 * @returns {Promise<Database>}
 */
export async function openEmbedded(settings, password, environment, onStarted) {
  const { note, ...place } = placeIn(settings.dataDir, password);
  if (note) say(note);
  const cluster = await step("Starting the embedded PostgreSQL", () => startCluster(place));
  onStarted(cluster.stop);
  const { stop, ended } = cluster;
  if (settings.demo) {
    const url = await makeDemo(cluster, environment);
    await updateSchema(url);
    return { url, stop, ended };
  }
  await ensureDatabase(cluster.url("postgres"), "altimeter");
  await updateSchema(cluster.url("altimeter"));
  return { url: cluster.url("altimeter"), stop, ended };
}

/**
 * @param {string} url
 * @param {boolean} demo
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Database>}
 */
export async function openGiven(url, demo, environment) {
  await step("Reaching the database", () => checkDatabase(url));
  await updateSchema(url);
  if (demo && (await isEmpty(url))) await fillDemo({ ...environment, DATABASE_URL: url });
  return { url, stop: async () => {}, ended: new Promise(() => {}) };
}
