// How much memory a process holds, told by the operating system.

import { execFileSync } from "node:child_process";

/** Resident memory in megabytes; ps says it in kilobytes on Linux and macOS alike. */
export const memoryOf = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).trim()) / 1024;
