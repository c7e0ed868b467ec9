// A production build of this checkout with two things more, which the product itself has no use for: an empty route and
// an empty page. Every figure over HTTP is measured on it, next to what the same server does for nothing at all.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";

export const emptyRoute = "/api/v1/empty";
export const emptyPage = "/empty";

const parts = [
  "package.json",
  "app",
  "components",
  "lib",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];
const files = {
  "app/api/v1/empty/route.ts": `export const PUT = async (request: Request) => Response.json(await request.json());\n`,
  "app/empty/page.tsx": `export const dynamic = "force-dynamic";\nexport default function EmptyPage() {\n  return <p>Nothing here.</p>;\n}\n`,
};

/** Copies what a build reads into a folder inside the checkout, so that its packages are found, and builds there. */
export async function buildWithYardsticks(root: string): Promise<{ folder: string; remove: () => void }> {
  const folder = join(root, ".bench");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder);
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build", folder], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error("The build for the benchmarks failed.");
  return { folder, remove };
}
