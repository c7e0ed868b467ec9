import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "./operations";

test("docs/api.md names every call, once, and nothing else", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
  const named = [...text.matchAll(/^\| `(GET|POST|PUT|PATCH|DELETE) (\/\S*)` \|/gm)].map(
    ([, verb, path]) => `${verb} ${path}`,
  );
  const calls = Object.entries(operations).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  expect(named.toSorted()).toEqual(calls.toSorted());
});
