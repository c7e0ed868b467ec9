// Once per run of the database tests: a migrated, empty database that each test file gets a copy of.

import type { TestProject } from "vitest/node";
import { ensureDatabase, urlOfDatabase } from "@/bin/database/databases.mjs";
import { migrate } from "@/bin/database/migrations.mjs";
import { startTemporary } from "@/bin/database/temporary.mjs";
import { dropLeftovers, dropRun, newRunName } from "@/bin/database/test-databases.mjs";
import { clientIsFresh, generateClient } from "@/bin/prepare/client.mjs";

declare module "vitest" {
  interface ProvidedContext {
    readonly server: string;
    readonly run: string;
  }
}

const noServer = { stop: async () => {} };

export default async function setup(project: TestProject) {
  if (!clientIsFresh()) await generateClient();
  const given = process.env["TEST_DATABASE_URL"];
  const server = given ? { url: given, ...noServer } : await startTemporary();
  const run = newRunName();
  await dropLeftovers(server.url);
  await ensureDatabase(server.url, `${run}_template`);
  await migrate(urlOfDatabase(server.url, `${run}_template`));
  project.provide("server", server.url);
  project.provide("run", run);
  return async () => {
    await dropRun(server.url, run);
    await server.stop();
  };
}
