// From where a visitor comes, so that guessing passwords can be slowed down by address.

import { BlockList, isIP } from "node:net";

/** Where a reverse proxy of the same site stands: this machine or a private network. */
const near = new BlockList();
near.addSubnet("127.0.0.0", 8);
near.addSubnet("10.0.0.0", 8);
near.addSubnet("172.16.0.0", 12);
near.addSubnet("192.168.0.0", 16);
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");

/** IPv4 as IPv4, also when it arrives on an IPv6 socket. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, "");

function isNear(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && near.check(address, version === 4 ? "ipv4" : "ipv6");
}

/**
 * The visitor's address. `x-altimeter-peer` is the other end of the connection, written by our own server over whatever
 * was sent. `x-forwarded-for` is believed only when that end is near, thus may be a reverse proxy, and only its last
 * entry, which the nearest proxy added: everything before it, and all of it from afar, is what the visitor likes to
 * claim, and a new claim for each attempt would slip under the limit. Somebody inside the private network can still
 * claim; the limit per account holds for them too.
 */
export function addressOf(headers: { get(name: string): string | null }): string {
  const peer = plain(headers.get("x-altimeter-peer") ?? "unknown");
  const forwarded = plain(headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "");
  return isNear(peer) && isIP(forwarded) !== 0 ? forwarded : peer;
}
