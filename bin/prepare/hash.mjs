// One hash over files and folders of the checkout, to tell whether what was made from them is stale.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/**
 * @param {string} path from the root of the checkout
 * @param {(path: string) => boolean} counts
 * @returns {string[]}
 */
function filesBelow(path, counts) {
  const state = statSync(join(root, path), { throwIfNoEntry: false });
  if (!state) return [];
  if (state.isFile()) return counts(path) ? [path] : [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`, counts));
}

/**
 * A hash of names and contents; a path that is missing counts as missing.
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} [counts]
 */
export function hashOf(paths, counts = () => true) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(path, counts))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
