// Where a tracker cannot be: an address was typed by an admin, so it could lead into the server's own network.

import { BlockList, isIP } from "node:net";

type Net = readonly [net: string, prefix: number];

function blocked(ipv4: readonly Net[], ipv6: readonly Net[]): (address: string) => boolean {
  const list = new BlockList();
  for (const [net, prefix] of ipv4) list.addSubnet(net, prefix, "ipv4");
  for (const [net, prefix] of ipv6) list.addSubnet(net, prefix, "ipv6");
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * Whether an address is of this machine, of a private network or of none. The list knows IPv4 in IPv6 where it is mapped;
 * where it is translated or tunnelled (NAT64, 6to4, Teredo), all of it is shut, since it could be anybody's.
 */
export const isPrivate = blocked(
  [
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
  ],
  [
    ["::", 96],
    ["::ffff:0:0:0", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["2001::", 32],
    ["2002::", 16],
    ["fc00::", 7],
    ["fe80::", 10],
    ["fec0::", 10],
    ["ff00::", 8],
  ],
);

/**
 * Whether nobody is ever asked there, wherever trackers may be: links of one machine, at which a cloud tells a machine its
 * secrets, in all their disguises.
 */
export const isAlwaysShut = blocked(
  [["169.254.0.0", 16]],
  [
    ["::a9fe:0", 112],
    ["::ffff:0:a9fe:0", 112],
    ["64:ff9b::a9fe:0", 112],
    ["64:ff9b:1::a9fe:0", 112],
    ["2001::", 32],
    ["2002:a9fe::", 32],
    ["fd00:ec2::254", 128],
    ["fe80::", 10],
  ],
);
