// The production build in .next: made when there is none or when something that goes into it has changed.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { root } from "../root.mjs";
import { hashOf } from "./hash.mjs";
import { runNode } from "./run.mjs";

const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** The generated client follows from the schema; tests are not built. @param {string} path */
const goesIn = (path) => !path.startsWith("lib/db/generated/") && !/\.test\.tsx?$/.test(path);

const stamp = join(root, ".next", "altimeter-build");

export const buildIsFresh = () =>
  existsSync(join(root, ".next", "BUILD_ID")) &&
  existsSync(stamp) &&
  readFileSync(stamp, "utf8") === hashOf(inputs, goesIn);

export async function build() {
  const wanted = hashOf(inputs, goesIn);
  const { code, output } = await runNode(["node_modules/next/dist/bin/next", "build"], {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (code !== 0) throw new Refusal(`The build failed:\n\n${output.trim()}`);
  // A build wipes the folder first, so that one that was interrupted leaves no stamp.
  writeFileSync(stamp, wanted);
}
