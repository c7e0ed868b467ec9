// How long a second `npm start` takes until the page is open, against Next's own start of the same application.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./server";
import type { Finding } from "./types";

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Milliseconds from the command to its line that all is ready; stopped again afterwards. */
async function startOnce(folder: string): Promise<number> {
  const { DATABASE_URL: _, NEXTAUTH_URL: __, NEXTAUTH_SECRET: ___, ...environment } = process.env;
  const since = performance.now();
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: { ...environment, DATA_DIR: folder, PORT: String(await freePort()) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  const ready = new Promise<boolean>((resolve) => {
    // Read to its end: a start whose words nobody hears would stumble over its last ones.
    child.stdout.on("data", (chunk: unknown) => {
      text += String(chunk);
      if (text.includes("Ctrl-C stops it.")) resolve(true);
    });
    child.once("close", () => resolve(false));
  });
  const isReady = await ready;
  const took = performance.now() - since;
  if (!isReady) throw new Error(text);
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  return took;
}

/** @param nextAlone milliseconds in which Next alone answers */
export async function run(nextAlone: number): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), "altimeter-bench-"));
  try {
    const first = await startOnce(folder);
    const times = [await startOnce(folder), await startOnce(folder), await startOnce(folder)];
    const second = times.toSorted((a, b) => a - b)[1] ?? Number.NaN;
    return [
      {
        name: `A second npm start, embedded PostgreSQL included (the first, with the build there, took ${seconds(first)})`,
        figure: seconds(second),
        yardstick: `Next alone, until it answers: ${seconds(nextAlone)}`,
        ratio: (second / nextAlone).toFixed(2),
        aim: "≤ 5 s",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
