import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deedWords } from "./words";

const lib = join(process.cwd(), "lib");

test("every deed that is written down has words", () => {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const deeds = files.flatMap((file) => {
    const text = readFileSync(join(lib, file), "utf8");
    return [...text.matchAll(/(?:action: |recordOf\(row, )"([a-z]+\.[a-z_]+)"/g)].map(([, deed]) => deed);
  });
  expect(deeds.length).toBeGreaterThan(40);
  expect(deeds.filter((deed) => deed !== undefined && !(deed in deedWords))).toEqual([]);
});
