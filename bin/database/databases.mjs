// Databases inside a server: is it there and new enough, make one, copy one, drop one.

import { Refusal, codeOf, messageOf } from "../refusal.mjs";

const oldestVersion = 14;
const duplicate = ["42P04", "23505"];

/**
 * Runs one piece of work on a connection of its own.
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away in between rejects the query too; without a listener it would end this process as well.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} name */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** @param {string} url @param {string} name */
export function urlOfDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

/**
 * Creates a database unless it is there, also when another process does the same.
 * @param {string} url of any database of that server
 * @param {string} name
 * @param {string} [template] a database nobody is connected to
 */
export async function ensureDatabase(url, name, template) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${quoted(name)}${template ? ` TEMPLATE ${quoted(template)}` : ""}`);
    } catch (error) {
      if (!duplicate.includes(codeOf(error) ?? "")) throw error;
    }
  });
}

/**
 * @param {string} url of another database of that server
 * @param {string} name
 */
export async function dropDatabase(url, name) {
  await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`));
}

/**
 * What is wrong with a database that cannot be used, as one sentence.
 * @param {string} variable
 * @param {string} url
 * @param {unknown} error
 */
function explanation(variable, url, error) {
  const { host, pathname, username } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  switch (codeOf(error)) {
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ETIMEDOUT":
      return `No PostgreSQL answers at ${host}: start it, or correct ${variable}.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host of ${variable} (${host}) is unknown: correct its name, or check this machine's network.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${host} refused the user "${decodeURIComponent(username)}": correct user and password in ${variable}.`;
    case "3D000":
      return `PostgreSQL at ${host} has no database "${name}": create it (createdb ${name}), or correct ${variable}.`;
    default:
      return `PostgreSQL at ${host} could not be used (${messageOf(error)}): correct ${variable}, or the server.`;
  }
}

/**
 * Makes sure that a database answers and is new enough.
 * @param {string} url
 * @param {string} [variable] where the address came from, for the sentence
 */
export async function checkDatabase(url, variable = "DATABASE_URL") {
  /** @type {number} */
  let version;
  try {
    version = await withClient(url, async (client) => {
      /** @type {import("pg").QueryResult<{ version: number }>} */
      const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
      return rows[0]?.version ?? 0;
    });
  } catch (error) {
    throw new Refusal(explanation(variable, url, error), { cause: error });
  }
  const major = Math.floor(version / 10_000);
  if (major < oldestVersion) {
    throw new Refusal(
      `PostgreSQL at ${new URL(url).host} is version ${major}, and Altimeter needs ${oldestVersion} or newer: ` +
        "update that server, or unset DATABASE_URL to use the embedded one.",
    );
  }
}
