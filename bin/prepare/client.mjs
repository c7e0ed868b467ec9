// The Prisma client in lib/db/generated: made from the schema whenever that has changed.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { root } from "../root.mjs";
import { hashOf } from "./hash.mjs";
import { runNode } from "./run.mjs";

const generated = join(root, "lib", "db", "generated");
const stamp = join(generated, ".made-from");

/** The schema, and through the lock file the generator. */
const wanted = () => hashOf(["prisma/schema.prisma", "package-lock.json"]);

export const clientIsFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();

export async function generateClient() {
  // Prisma downloads its native schema engine when this names none; generating never starts it, so that any program
  // will do, and nothing is downloaded.
  const environment = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const { code, output } = await runNode(["node_modules/prisma/build/index.js", "generate"], environment);
  if (code !== 0) throw new Refusal(`The database client could not be generated:\n${output.trim()}`);
  writeFileSync(stamp, wanted());
}
