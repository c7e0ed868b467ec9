// The lock file serves every platform and every registry, wherever it was last written.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root.mjs";

type Locked = Readonly<Record<string, Readonly<Partial<Record<Kind, Record<string, string>>>> & { resolved?: string }>>;
type Kind = "dependencies" | "optionalDependencies";

const { packages }: { packages: Locked } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

/** Where Node looks for a package, from the nearest folder outwards. */
function placesOf(name: string, from: string): readonly string[] {
  const place = `${from ? `${from}/` : ""}node_modules/${name}`;
  if (from === "") return [place];
  const outer = from.lastIndexOf("/node_modules/");
  return [place, ...placesOf(name, outer < 0 ? "" : from.slice(0, outer))];
}

const missing = (kind: Kind) =>
  Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked[kind] ?? {}).filter((name) => !placesOf(name, path).some((place) => place in packages)),
  );

test("every package is locked, also those of other platforms, without which `npm ci` refuses", () => {
  expect(missing("dependencies")).toEqual([]);
  expect(missing("optionalDependencies")).toEqual([]);
});

test("no package is tied to the host that it once came from", () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"))).toEqual([]);
});
