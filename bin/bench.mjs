// `npm run bench`: a PostgreSQL of its own with the demo in it, the benchmarks compiled as the product is, and their lines.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./prepare/prepare.mjs";
import { root } from "./root.mjs";
import { step } from "./say.mjs";

await prepare({ toServe: true });
const { build } = await import("esbuild");
const { findBrowser } = await import("./test/browser.mjs");
const { startTemporary } = await import("./database/temporary.mjs");
const { ensureDatabase } = await import("./database/databases.mjs");
const { migrate } = await import("./database/migrations.mjs");
const { fillDemo } = await import("./start/demo.mjs");

// Below node_modules, so that the compiled files find their packages and nothing else finds them.
const folder = join(root, "node_modules", ".cache", "altimeter-bench");
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: { main: join(root, "bench/main.ts"), bare: join(root, "bench/bare.ts") },
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  minify: true,
  packages: "external",
  platform: "node",
  format: "esm",
  alias: { "@": root },
});

const server = await step("Starting a PostgreSQL for the benchmarks", startTemporary);
try {
  const url = new URL(server.url);
  url.pathname = "/altimeter_bench";
  await ensureDatabase(server.url, "altimeter_bench");
  await step("Bringing the database up to date", () => migrate(url.href));
  Object.assign(process.env, {
    DATABASE_URL: url.href,
    NEXTAUTH_SECRET: "a secret for benchmarks only, long enough for any",
    NEXTAUTH_URL: "http://127.0.0.1",
    BENCH_BARE: join(folder, "bare.mjs"),
    CHROMIUM_PATH: await findBrowser(process.env["CHROMIUM_PATH"]),
  });
  await fillDemo(process.env);
  await import(pathToFileURL(join(folder, "main.mjs")).href);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
