// The web server: Next inside this process, so that one process is what is started, killed and stopped.

import { hkdfSync } from "node:crypto";
import { root } from "../root.mjs";

/** @typedef {Awaited<ReturnType<typeof import("./door.mjs").openDoor>>} Door */

/**
 * What the application reads from its environment.
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} databaseUrl
 * @param {string} secret
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(settings, databaseUrl, secret) {
  return {
    ...process.env,
    NODE_ENV: settings.dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    NEXTAUTH_URL: settings.address,
    NEXTAUTH_SECRET: secret,
    // From the one secret, so that an open page survives a restart and fits every server that shares the secret.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(
      hkdfSync("sha256", secret, "", "altimeter server actions", 32),
    ).toString("base64"),
  };
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {Door} door
 * @param {NodeJS.ProcessEnv} environment
 */
export async function serve(settings, door, environment) {
  Object.assign(process.env, environment);
  // The application finds files of packages from here, wherever somebody was when they started it.
  process.chdir(root);
  const { default: next } = await import("next");
  const app = next({
    dev: settings.dev,
    dir: root,
    hostname: settings.host,
    port: settings.port,
    httpServer: door.server,
  });
  await app.prepare();
  door.serve(app.getRequestHandler());
  return { close: () => app.close() };
}
