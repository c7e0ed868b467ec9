// One careful request to a tracker. Its address was typed by an admin, so it could lead into the server's own network.

import { lookup, type LookupAddress } from "node:dns";
import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/env";
import { isAlwaysShut, isPrivate } from "./addresses";
import { RemoteTrouble } from "./trouble";

const patience = 10_000;
const aMegabyte = 1_000_000;

const inside = () =>
  new RemoteTrouble(
    "refused",
    "Its address is of a private network, which this server does not ask. See TRACKER_PRIVATE.",
  );

/** Why an address is not asked; null where it may be. */
function troubleAt(address: string): RemoteTrouble | null {
  if (isAlwaysShut(address)) return new RemoteTrouble("refused", "Nobody is asked at this address.");
  return env().TRACKER_PRIVATE !== "1" && isPrivate(address) ? inside() : null;
}

/** Looks a name up and gives only what may be asked; done for the connection itself, so that no answer comes in between. */
const guarded: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, "");
    const allowed = found.filter(({ address }) => troubleAt(address) === null);
    const [first] = allowed;
    if (!first) return done(found[0] ? troubleAt(found[0].address) : inside(), "");
    if (options.all) return done(null, allowed);
    done(null, first.address, first.family);
  });
};

export type RemoteRequest = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** How long the answer may be; a megabyte, unless it is said. */
  readonly mostBytes?: number;
};

export type RemoteAnswer = { readonly status: number; readonly body: unknown; readonly headers: IncomingHttpHeaders };

function mustBeAskable({ protocol, hostname }: URL): void {
  const name = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:" && env().TRACKER_PRIVATE !== "1") {
    throw new RemoteTrouble("refused", "A tracker is asked over https:// alone.");
  }
  const trouble = isIP(name) === 0 ? null : troubleAt(name);
  if (trouble) throw trouble;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asks, follows no redirect, waits ten seconds, and reads to a limit. Throws `RemoteTrouble` when nobody answers. */
export async function ask({
  method,
  url: address,
  headers,
  body,
  mostBytes = aMegabyte,
}: RemoteRequest): Promise<RemoteAnswer> {
  const url = new URL(address);
  mustBeAskable(url);
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const away = (error: unknown) =>
      reject(error instanceof RemoteTrouble ? error : new RemoteTrouble("away", "It does not answer."));
    const request = send(
      url,
      {
        method,
        lookup: guarded,
        signal: AbortSignal.timeout(patience),
        headers: {
          "User-Agent": "Altimeter",
          ...headers,
          ...(payload === undefined
            ? {}
            : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(payload) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > mostBytes) request.destroy(new RemoteTrouble("away", "It answers at too great a length."));
        });
        response.on("error", away);
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            body: parsed(Buffer.concat(chunks).toString("utf8")),
            headers: response.headers,
          });
        });
      },
    );
    request.on("error", away);
    request.end(payload);
  });
}
