// The PostgreSQL that a run of tests uses: the one that TEST_DATABASE_URL names, or one of its own; and databases on it
// that no other run meets.

import { ensureDatabase, urlOfDatabase } from "@/bin/database/databases.mjs";
import { startTemporary } from "@/bin/database/temporary.mjs";
import { dropLeftovers, dropRun, newRunName } from "@/bin/database/test-databases.mjs";

export async function openTestServer() {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given ? { url: given, stop: async () => {} } : await startTemporary();
  const run = newRunName();
  await dropLeftovers(server.url);
  return {
    url: server.url,
    run,
    /** A new, empty database, and its address. */
    async newDatabase(name: string) {
      await ensureDatabase(server.url, `${run}_${name}`);
      return urlOfDatabase(server.url, `${run}_${name}`);
    },
    async stop() {
      await dropRun(server.url, run);
      await server.stop();
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof openTestServer>>;
