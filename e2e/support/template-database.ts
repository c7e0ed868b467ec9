// Once per run of the database tests: a migrated, empty database that each test file gets a copy of.

import type { TestProject } from "vitest/node";
import { migrate } from "@/bin/database/migrations.mjs";
import { clientIsFresh, generateClient } from "@/bin/prepare/client.mjs";
import { openTestServer } from "./test-server";

declare module "vitest" {
  interface ProvidedContext {
    readonly server: string;
    readonly run: string;
  }
}

export default async function setup(project: TestProject) {
  if (!clientIsFresh()) await generateClient();
  const server = await openTestServer();
  await migrate(await server.newDatabase("template"));
  project.provide("server", server.url);
  project.provide("run", server.run);
  return () => server.stop();
}
