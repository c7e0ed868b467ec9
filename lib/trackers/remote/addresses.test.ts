import { expect, test } from "vitest";
import { isAlwaysShut, isPrivate } from "./addresses";

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["172.31.255.255", true],
  ["192.168.0.1", true],
  ["169.254.169.254", true],
  ["100.100.0.1", true],
  ["0.0.0.0", true],
  ["255.255.255.255", true],
  ["::1", true],
  ["::", true],
  ["::ffff:127.0.0.1", true],
  ["fd00::1", true],
  ["fe80::1", true],
  ["64:ff9b::7f00:1", true],
  ["64:ff9b:1::a00:1", true],
  ["2002:7f00:1::", true],
  ["2001:0:53aa:64c::1", true],
  ["::ffff:0:127.0.0.1", true],
  ["fec0::1", true],
  ["140.82.121.4", false],
  ["172.32.0.1", false],
  ["2606:50c0:8000::153", false],
])("%s is private: %s", (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

test.each([
  ["169.254.169.254", true],
  ["::ffff:169.254.169.254", true],
  ["64:ff9b::a9fe:a9fe", true],
  ["64:ff9b:1::a9fe:a9fe", true],
  ["2002:a9fe:a9fe::", true],
  ["::ffff:0:169.254.169.254", true],
  ["fe80::1", true],
  ["fd00:ec2::254", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["fd00::1", false],
  ["140.82.121.4", false],
])("%s is shut for trackers of a private network, too: %s", (address, expected) => {
  expect(isAlwaysShut(address)).toBe(expected);
});
