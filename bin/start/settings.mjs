// What the variables mean for one start: where to listen, which data, with or without the demo.

import { isAbsolute, join } from "node:path";
import { isLoopback, problemsOf, variablesOf } from "../../lib/environment.mjs";
import { Refusal } from "../refusal.mjs";
import { root } from "../root.mjs";

/**
 * @typedef {object} Settings
 * @property {boolean} dev
 * @property {string} host
 * @property {number} port
 * @property {string} address where people open Altimeter
 * @property {string | null} databaseUrl null: embedded
 * @property {string} dataDir
 * @property {string | null} secret
 * @property {boolean} demo
 */

/**
 * @param {Readonly<Record<string, string | undefined>>} source
 * @param {{ readonly dev: boolean }} options
 * @returns {Settings}
 */
export function settingsOf(source, { dev }) {
  const variables = variablesOf(source);
  const problems = problemsOf(variables);
  if (variables.DATABASE_URL && !variables.NEXTAUTH_SECRET && !dev) {
    problems.push(
      'NEXTAUTH_SECRET must be set with DATABASE_URL, the same for every server, for example NEXTAUTH_SECRET="$(openssl rand -base64 32)", kept.',
    );
  }
  if (problems.length > 0) throw new Refusal(problems.join("\n"));
  const host = variables.HOST ?? "127.0.0.1";
  const port = Number(variables.PORT ?? 3000);
  const dataDir = variables.DATA_DIR ?? ".data";
  const embedded = variables.DATABASE_URL === undefined;
  return {
    dev,
    host,
    port,
    address: (variables.NEXTAUTH_URL ?? localAddress(host, port)).replace(/\/$/, ""),
    databaseUrl: variables.DATABASE_URL ?? null,
    dataDir: isAbsolute(dataDir) ? dataDir : join(root, dataDir),
    secret: variables.NEXTAUTH_SECRET ?? null,
    demo: variables.DEMO ? variables.DEMO === "1" : embedded && isLoopback(host),
  };
}

const everyAddress = ["0.0.0.0", "::"];

/**
 * Somebody who listens on every address and names none is told the one that works on this machine.
 * @param {string} host
 * @param {number} port
 */
function localAddress(host, port) {
  if (everyAddress.includes(host)) return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
