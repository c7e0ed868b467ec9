// The migrations of this checkout: read from prisma/migrations and applied, each of them whole or not at all.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, messageOf } from "../refusal.mjs";
import { root } from "../root.mjs";
import { applyList } from "./engine.mjs";

/** @typedef {{ readonly name: string, readonly sql: string }} Migration */

export const migrationsFolder = join(root, "prisma", "migrations");

/** Any number, but the same in every version: two starts wait for each other by it. */
const ourLock = 7_120_418;

/** The migrations in the order in which they are applied. */
export async function readMigrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  /** @param {string} name @returns {Promise<Migration>} */
  const read = async (name) => ({ name, sql: await readFile(join(migrationsFolder, name, "migration.sql"), "utf8") });
  return Promise.all(names.sort().map(read));
}

/** @param {readonly Migration[]} migrations */
const listOf = (migrations) => ({
  baseDir: migrationsFolder,
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: /** @type {const} */ ("ok"), value: sql } },
  })),
});

const markDone = `;
UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`;

const forgetUnfinished = `
UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`;

/**
 * Sends a migration and the mark that it is done as one message, which PostgreSQL runs as one transaction: after an
 * error, a full disk or a kill the database is as it was before, and the next start can simply try again.
 * @param {import("pg").Pool} pool
 * @param {readonly Migration[]} migrations
 */
const wholeOrNotAtAll = (pool, migrations) => async (/** @type {string} */ script) => {
  const migration = migrations.find(({ sql }) => sql === script);
  try {
    await pool.query(migration ? script + markDone : script);
  } catch (error) {
    throw new Refusal(
      `Migration ${migration?.name ?? "table"} failed (${messageOf(error)}) and nothing was changed: mend the cause ` +
        "and start again, or start the version that ran before.",
      { cause: error },
    );
  }
};

/**
 * Brings a database to this checkout's schema and gives the names of the migrations that ran. Any number of processes
 * may do this at once: each migration runs once, and all of them return when it is done.
 * @param {string} databaseUrl
 * @param {readonly Migration[]} [given] in place of the checkout's own
 */
export async function migrate(databaseUrl, given) {
  const migrations = given ?? (await readMigrations());
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const guard = await pool.connect();
  /** @type {unknown} */
  let failure;
  const run = wholeOrNotAtAll(pool, migrations);
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [ourLock]);
    const { rowCount } = await guard.query("SELECT 1 WHERE to_regclass('\"_prisma_migrations\"') IS NOT NULL");
    // Whoever left this unfinished is gone, or would hold the lock, and took nothing half-way with it.
    if (rowCount) await guard.query(forgetUnfinished);
    return await applyList(pool, listOf(migrations), (script) =>
      run(script).catch((error) => {
        failure = error;
        throw error;
      }),
    );
  } catch (error) {
    // The engine repeats what the script threw in words of its own.
    throw failure ?? new Refusal(`The database's schema could not be brought up to date: ${messageOf(error)}`);
  } finally {
    // Closing also gives back the locks, the engine's included, which would otherwise live for ten seconds more.
    guard.release(true);
    await pool.end();
  }
}
