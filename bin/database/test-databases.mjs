// The databases that tests make on a server: named so that two runs never meet and that leftovers of a killed run are
// recognised and dropped a day later.

import { randomBytes } from "node:crypto";
import { dropDatabase, withClient } from "./databases.mjs";

const prefix = "altimeter_test_";
const aDay = 24 * 60 * 60 * 1000;

/** A name for one run; its databases are this and whatever follows after an underscore. */
export const newRunName = () => `${prefix}${Date.now()}_${randomBytes(3).toString("hex")}`;

/**
 * @param {string} url of the server
 * @param {(name: string) => boolean} wanted
 */
async function dropWhere(url, wanted) {
  const { rows } = await withClient(
    url,
    (client) =>
      /** @type {Promise<import("pg").QueryResult<{ datname: string }>>} */ (
        client.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [`${prefix.replaceAll("_", "\\_")}%`])
      ),
  );
  for (const { datname } of rows) if (wanted(datname)) await dropDatabase(url, datname);
}

/** @param {string} url of the server @param {string} run */
export const dropRun = (url, run) => dropWhere(url, (name) => name.startsWith(run));

/** @param {string} url of the server */
export const dropLeftovers = (url) =>
  dropWhere(url, (name) => Number(name.slice(prefix.length).split("_")[0]) < Date.now() - aDay);
