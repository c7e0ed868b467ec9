// Ids, versions and texts out of what was written for people.

import { z } from "zod";

/** What an author meant as text, whatever YAML made of it: 1.2 and true are texts too. */
export const said = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** One text or several, which may be missing. */
export const manySaid = z
  .union([said.transform((one) => [one]), z.array(said)])
  .nullish()
  .transform((list) => (list ?? []).map((one) => one.trim()).filter((one) => one !== ""));

const mostInId = 64;

/** An id of the model file out of any name: lower case, words joined by dashes, at most 64 characters. */
const idOfName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+/g, "")
    .slice(0, mostInId)
    .replaceAll(/-+$/g, "") || "unnamed";

/**
 * The id that is wanted for each key, as far as it can be one; where two want the same, the later one carries a number.
 * Words that are reserved in model files are told apart in the same way.
 */
export function distinctIds(wanted: readonly (readonly [key: string, id: string])[]): ReadonlyMap<string, string> {
  const taken = new Set(["none", "constructor", "prototype"]);
  const ids = new Map<string, string>();
  for (const [key, id] of wanted) {
    if (ids.has(key)) continue;
    let own = id;
    for (let nth = 2; taken.has(own); nth += 1) own = `${id.slice(0, mostInId - 5)}-${nth}`;
    taken.add(own);
    ids.set(key, own);
  }
  return ids;
}

/** A readable id for each key, each its own; a key is its own name where no other is given. */
export const idsOfNames = (keys: readonly string[], nameOf = (key: string) => key): ReadonlyMap<string, string> =>
  distinctIds(keys.map((key) => [key, idOfName(nameOf(key))]));

/** An id that keeps its letters as they are, such as I-SB-A-1, without what an id cannot hold. */
export const idOfParts = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replaceAll(/[^A-Za-z0-9._]+/g, "-").replaceAll(/^[-._]+|[-._]+$/g, ""))
    .filter((part) => part !== "")
    .join("-")
    .slice(0, mostInId) || "unnamed";

/** The first version number in a text, made three numbers long; null when there is none. */
export function versionIn(text: string): string | null {
  const [, major, minor = "0", patch = "0"] = /(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?/.exec(text) ?? [];
  return major === undefined ? null : [major, minor, patch].map(Number).join(".");
}

/** Texts joined as paragraphs, without the empty ones; undefined when nothing is left. */
export function paragraphs(...texts: readonly (string | null | undefined)[]): string | undefined {
  const written = texts.map((text) => text?.trim() ?? "").filter((text) => text !== "");
  return written.length === 0 ? undefined : written.join("\n\n");
}
