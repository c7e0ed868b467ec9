// A file whose shape is wrong in places, made right enough to ask what its parts say about each other: somebody who mends
// a file wants to hear of everything at once.

import type { z } from "zod";

/** What stands for a text that has to be there; ids have none, since others refer to them. */
const standIns: Readonly<Record<string, string>> = {
  format: "altimeter.model/1",
  key: "key",
  version: "0.0.0",
  title: "Title",
  name: "Name",
  label: "Label",
  statement: "Statement",
};

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/**
 * A copy without what these problems complain of; required texts get a stand-in. Items of lists stay where they are, so
 * that pointers into the copy are pointers into the file.
 */
export function mended(input: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(input);
  for (const issue of issues) {
    const isUnknownKey = issue.code === "unrecognized_keys";
    const parent = (isUnknownKey ? issue.path : issue.path.slice(0, -1)).reduce(at, copy);
    if (typeof parent !== "object" || parent === null || Array.isArray(parent)) continue;
    for (const key of isUnknownKey ? issue.keys : issue.path.slice(-1)) {
      const standIn = isUnknownKey ? undefined : standIns[String(key)];
      if (standIn === undefined) Reflect.deleteProperty(parent, key);
      else Reflect.set(parent, key, standIn);
    }
  }
  return copy;
}
