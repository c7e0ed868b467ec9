// Before each file of the database tests: a fresh copy of the template, named before anything imports the client.

import { inject } from "vitest";
import { dropDatabase, ensureDatabase, urlOfDatabase } from "@/bin/database/databases.mjs";

const server = inject("server");
const run = inject("run");
const name = `${run}_${process.env["VITEST_POOL_ID"] ?? "1"}`;

await dropDatabase(server, name);
await ensureDatabase(server, name, `${run}_template`);
process.env["DATABASE_URL"] = urlOfDatabase(server, name);
process.env["NEXTAUTH_SECRET"] = "a secret that only tests use and nobody else";
process.env["NEXTAUTH_URL"] = "http://127.0.0.1:3000";
