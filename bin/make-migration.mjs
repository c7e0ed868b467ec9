// node bin/make-migration.mjs NAME: writes the SQL from the schema of the last migration to the present one into
// prisma/migrations/<time>_<name>/migration.sql. Checks and triggers, which Prisma cannot say, are added to it by hand.
//
// What the last migration led to is kept as prisma/migrations/schema.last.prisma and committed with it. It is not
// asked from git, because a schema may be committed before its migration, and not from a database, because the
// engine cannot read one through its adapter.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sqlBetween } from "./database/engine.mjs";
import { migrationsFolder } from "./database/migrations.mjs";
import { root } from "./root.mjs";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration in lower case, for example: node bin/make-migration.mjs add_rounds");
  process.exit(2);
}

const lastFile = join(migrationsFolder, "schema.last.prisma");
const last = await readFile(lastFile, "utf8").catch(() => null);
const present = await readFile(join(root, "prisma", "schema.prisma"), "utf8");
const sql = await sqlBetween(last, present);
const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(migrationsFolder, `${time}_${name}`);

await mkdir(folder, { recursive: true });
await writeFile(join(folder, "migration.sql"), sql);
await writeFile(lastFile, present);
console.log(`Wrote ${join(folder, "migration.sql")}. Read it, add what Prisma cannot say, and commit the folder.`);
