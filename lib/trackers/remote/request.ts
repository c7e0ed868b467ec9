// One careful request to a tracker. Its address was typed by an admin, so it could lead into the server's own network.

import { lookup, type LookupAddress } from "node:dns";
import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/env";
import { RemoteTrouble } from "./trouble";

const patience = 10_000;
const aMegabyte = 1_000_000;

const own = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  own.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  own.addSubnet(net, prefix, "ipv6");

/** Whether an address is of this machine, of a private network or of none; the list knows IPv4 in IPv6, too. */
export const isPrivate = (address: string): boolean => own.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

const isAllowed = (address: string) => env().TRACKER_PRIVATE === "1" || !isPrivate(address);

const inside = () =>
  new RemoteTrouble(
    "refused",
    "Its address is of a private network, which this server does not ask. See TRACKER_PRIVATE.",
  );

/** Looks a name up and gives only what may be asked; done for the connection itself, so that no answer comes in between. */
const guarded: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, "");
    const allowed = found.filter(({ address }) => isAllowed(address));
    const [first] = allowed;
    if (!first) return done(inside(), "");
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
  if (isIP(name) !== 0 && !isAllowed(name)) throw inside();
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
