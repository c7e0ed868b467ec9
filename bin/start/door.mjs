// The port: taken first of all, so that a port in use is said at once, and answered with "starting" until Next is ready.

import { createServer } from "node:http";
import { Refusal, codeOf, messageOf } from "../refusal.mjs";

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} Handler */

/**
 * How long a connection waits for its next request: longer than browsers and proxies in front keep one (a minute, mostly),
 * so that it is never this side that closes it while a request is on its way.
 */
const keepsOpen = 65_000;

/** A save that is under way ends in this time; what is open longer is a stream. */
const closesWithin = 2_000;

const startingPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Altimeter is starting</title><body style="font:1.1rem/1.5 system-ui;margin:15vh auto;max-width:30rem">
<h1>Altimeter is starting</h1><p>This page opens by itself when it is ready.</p></body></html>`;

/** @type {(request: unknown, response: import("node:http").ServerResponse) => void} */
function starting(_, response) {
  response.writeHead(503, {
    "Content-Type": "text/html; charset=utf-8",
    "Retry-After": "2",
    "Cache-Control": "no-store",
  });
  response.end(startingPage);
}

/**
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 */
function explanation(error, host, port) {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program: stop that one, or choose another port, for example PORT=${port < 65_000 ? port + 1 : 3000} npm start.`;
    case "EACCES":
      return `Port ${port} is reserved for the system: choose one above 1023, for example PORT=3000 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `This machine has no address "${host}": correct HOST, for example HOST=127.0.0.1 or HOST=0.0.0.0 for every address.`;
    default:
      return `Port ${port} on ${host} could not be opened (${messageOf(error)}): choose another HOST or PORT.`;
  }
}

/**
 * @param {string} host
 * @param {number} port
 */
export async function openDoor(host, port) {
  /** @type {Handler} */
  let handler = starting;
  const server = createServer((request, response) => {
    // Over whatever was sent under this name: the limit on sign-ins counts by it.
    request.headers["x-altimeter-peer"] = request.socket.remoteAddress ?? "unknown";
    return handler(request, response);
  });
  server.keepAliveTimeout = keepsOpen;
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Refusal(explanation(error, host, port))));
    server.listen(port, host, () => resolve(undefined));
  });
  return {
    server,
    /** @param {Handler} next */
    serve(next) {
      handler = next;
    },
    /** Takes no more, lets what is under way end, and then ends what is still open. */
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), closesWithin);
      await closed;
      clearTimeout(late);
    },
  };
}
