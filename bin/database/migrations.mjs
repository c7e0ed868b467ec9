// The migrations of this checkout: read from prisma/migrations, applied to a database, explained when one fails.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, messageOf } from "../refusal.mjs";
import { root } from "../root.mjs";
import { applyList } from "./engine.mjs";

export const migrationsFolder = join(root, "prisma", "migrations");

/** Names in the order in which they are applied. */
export async function migrationNames() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function migrationList() {
  const names = await migrationNames();
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: /** @type {const} */ ("ok"),
            value: await readFile(join(migrationsFolder, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/**
 * What to say when the engine refuses. Its own messages name the migration in backticks.
 * @param {string} message
 */
function explanation(message) {
  const name = /`(\d{8,}[^`]*)`/.exec(message)?.[1] ?? /Migration name: (\S+)/.exec(message)?.[1] ?? "a migration";
  if (message.includes("P3009") || /failed migrations in the target database/.test(message)) {
    return (
      `Migration ${name} failed half-way at an earlier start, and nothing runs on a database in that state: ` +
      'restore the backup made before the update, or see docs/operations.md, "A migration that failed".'
    );
  }
  const reason = /Database error:\s*\n+(?:ERROR: )?([^\n]+)/.exec(message)?.[1] ?? message.trim().split("\n").at(-1);
  return (
    `Migration ${name} failed (${reason}); your data is as it was before that migration or inside it, and nothing was ` +
    'started: keep the database as it is and see docs/operations.md, "A migration that failed".'
  );
}

/**
 * Brings a database to this checkout's schema and gives the names of the migrations that ran.
 * @param {string} databaseUrl
 */
export async function migrate(databaseUrl) {
  const list = await migrationList();
  try {
    return await applyList(databaseUrl, list);
  } catch (error) {
    throw new Refusal(explanation(messageOf(error)), { cause: error });
  }
}
