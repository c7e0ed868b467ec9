// `npm start` as a process of its own, for tests of how it begins and ends.

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../bin/start.mjs", import.meta.url));

export type Started = {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves with true when the address is printed, with false when the process ended before. */
  readonly ready: Promise<boolean>;
  readonly exitCode: Promise<number | null>;
};

const steering = ["DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "HOST", "PORT", "DATA_DIR", "DEMO", "NODE_ENV"];

/** Somebody else than root, whom every system knows. */
export const nobody = { uid: 65_534, gid: 65_534 };

export const isRoot = process.getuid?.() === 0;

export function startAltimeter(variables: Record<string, string>, user: Partial<typeof nobody> = {}): Started {
  const inherited = Object.entries(process.env).filter(([name]) => !steering.includes(name));
  const child = spawn(process.execPath, [script], {
    env: { ...Object.fromEntries(inherited), NODE_ENV: "production", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  let text = "";
  const exitCode = once(child, "close").then(() => child.exitCode);
  const ready = new Promise<boolean>((resolve) => {
    const take = (chunk: unknown) => {
      text += String(chunk);
      if (text.includes("Ctrl-C stops it.")) resolve(true);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    void exitCode.then(() => resolve(false));
  });
  return { process: child, output: () => text, ready, exitCode };
}

/** Ends a start that came up, and gives its exit code. */
export function endAltimeter(started: Started, signal: NodeJS.Signals = "SIGTERM") {
  started.process.kill(signal);
  return started.exitCode;
}

/** What a start says that must not come up; its exit code is 1. */
export async function refusalOf(started: Started) {
  const code = await started.exitCode;
  if (code !== 1) throw new Error(`The start ended with ${code}:\n${started.output()}`);
  return started.output().trim();
}
