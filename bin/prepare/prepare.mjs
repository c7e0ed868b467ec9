// What a checkout needs before anything can run: dependencies, the database client and, to serve it, a build.

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isTaken, takeLock } from "../lock.mjs";
import { root } from "../root.mjs";
import { step } from "../say.mjs";
import { build, buildIsFresh } from "./build.mjs";
import { clientIsFresh, generateClient } from "./client.mjs";
import { dependenciesAreFresh, installDependencies } from "./dependencies.mjs";

const lockFile = join(root, ".altimeter.lock");

/** Two commands that are started at once must not install or build into the same folder at once. */
async function lockCheckout() {
  const asked = takeLock(lockFile, "preparing");
  if (isTaken(asked)) return asked;
  return step(`Waiting for process ${asked.pid}, which prepares this folder`, async () => {
    for (;;) {
      const again = takeLock(lockFile, "preparing");
      if (isTaken(again)) return again;
      await sleep(200);
    }
  });
}

/**
 * Brings up to date whatever is missing or stale, and nothing else.
 * @param {{ readonly toServe: boolean, readonly quiet?: boolean }} what quiet: the caller says what goes on
 */
export async function prepare({ toServe, quiet = false }) {
  if (dependenciesAreFresh() && clientIsFresh() && (!toServe || buildIsFresh())) return;
  const lock = await lockCheckout();
  const release = () => lock.release();
  process.once("exit", release);
  try {
    if (!dependenciesAreFresh()) await step("Installing the locked dependencies", installDependencies);
    if (!clientIsFresh()) await step("Generating the database client", generateClient);
    if (toServe && !buildIsFresh())
      await (quiet ? build() : step("Building Altimeter (a minute or two, once per version)", build));
  } finally {
    release();
    process.off("exit", release);
  }
}
