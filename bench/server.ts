// The production server of a build, on a free port, until it is stopped.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

export type Served = {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
  readonly readyAfter: number;
};

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** Starts the server of `folder` and waits until it answers; `readyAfter` is in milliseconds. */
export async function serve(root: string, folder: string, variables: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const child = spawn(
    process.execPath,
    // The limit that `npm start` sets: without one, Node keeps memory that it has no use for.
    [
      "--max-old-space-size=512",
      join(root, "node_modules/next/dist/bin/next"),
      "start",
      folder,
      "-p",
      String(port),
      "-H",
      "127.0.0.1",
    ],
    {
      env: { ...process.env, NODE_ENV: "production", NEXTAUTH_URL: url, ...variables },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  while (!(await answers(`${url}/sign-in`))) {
    if (child.exitCode !== null) throw new Error("The server for the benchmarks ended.");
    await sleep(20);
  }
  const readyAfter = performance.now() - since;
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "close");
  };
  return { url, pid: child.pid ?? 0, stop, readyAfter };
}
