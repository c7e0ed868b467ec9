import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "./operations";

test("docs/api.md names every call, once, as the document does, and nothing else", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
  const named = [...text.matchAll(/^\| `(?:GET|POST|PUT|PATCH|DELETE) .*$/gm)].map(([row]) => row);
  const calls = Object.entries(operations).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(
      ([verb, { status, summary }]) => `| \`${verb.toUpperCase()} ${path}\` | ${status} | ${summary} |`,
    ),
  );
  expect(named.toSorted()).toEqual(calls.toSorted());
});
