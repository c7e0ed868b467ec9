// Each of our own choices in eslint.config.mjs catches the fault that it is there for.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { root } from "../root.mjs";

const eslint = new ESLint({ cwd: root });

/**
 * The rules that are broken by a text, as if it stood in that file of this checkout: the file must exist, because its
 * types are asked for.
 */
async function brokenBy(text: string, filePath: string) {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

const pure = "lib/errors.ts";
const server = "lib/db/audit.ts";
const component = "components/ui/button.tsx";

test.each([
  ["@typescript-eslint/no-explicit-any", server, "export const plant = (value: any) => String(value);"],
  ["@typescript-eslint/no-non-null-assertion", server, "export const plant = (value: string | null) => value!.length;"],
  [
    "@typescript-eslint/consistent-type-assertions",
    server,
    "export const plant = (value: unknown) => value as string;",
  ],
  ["@typescript-eslint/no-floating-promises", server, "export function plant() { Promise.resolve(1); }"],
  ["@typescript-eslint/no-unused-vars", server, "const plant = 1;"],
  ["@typescript-eslint/ban-ts-comment", server, "// @ts-ignore\nexport const plant: string = 1;"],
  [
    "@typescript-eslint/switch-exhaustiveness-check",
    server,
    "export function plant(a: 1 | 2) { switch (a) { case 1: return 0; } return 1; }",
  ],
  [
    "altimeter/disable-with-reason",
    server,
    "// eslint-disable-next-line eqeqeq\nexport const plant = (a: unknown) => a == 1;",
  ],
  ["eqeqeq", server, "export const plant = (a: unknown) => a == 1;"],
  ["no-warning-comments", server, "// TODO later\nexport const plant = 1;"],
  [
    "no-restricted-syntax",
    server,
    "export const plant = (db: { $queryRawUnsafe: () => void }) => { db.$queryRawUnsafe(); };",
  ],
  ["no-restricted-properties", server, 'export const plant = process.env["PLANT"];'],
  ["no-restricted-properties", pure, "export const plant = Date.now();"],
  ["no-restricted-properties", pure, "export const plant = Math.random();"],
  ["no-restricted-syntax", pure, "export const plant = new Date();"],
  ["no-restricted-syntax", pure, "export const plant = async () => Promise.resolve(1);"],
  ["no-restricted-globals", pure, 'export const plant = fetch("/");'],
  [
    "react-hooks/rules-of-hooks",
    component,
    'import { useState } from "react";\nexport function Plant({ on }: { on: boolean }) { if (on) useState(1); return null; }',
  ],
  [
    "react-hooks/exhaustive-deps",
    component,
    'import { useEffect } from "react";\nexport function Plant({ on }: { on: boolean }) { useEffect(() => { document.title = String(on); }, []); return null; }',
  ],
  ["@next/next/no-img-element", component, 'export const Plant = () => <img src="/plant.png" alt="" />;'],
])("%s in %s", { timeout: 120_000 }, async (rule, file, text) => {
  expect(await brokenBy(`${text}\n`, file)).toContain(rule);
});

test("an exception that names its rule and says why is let through", { timeout: 120_000 }, async () => {
  const reasoned =
    "// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- checked by the caller\n";
  expect(await brokenBy(`${reasoned}export const plant = (value: unknown) => value as string;\n`, server)).toEqual([]);
});

test("an exception that nothing needs any more is refused", { timeout: 120_000 }, async () => {
  const [message] = await brokenBy("// eslint-disable-next-line eqeqeq -- once\nexport const plant = 1;\n", server);
  expect(message).toMatch(/^Unused eslint-disable directive/);
});

test("rules are switched off for one line and never for more", () => {
  const folders = ["app", "bench", "bin", "components", "e2e", "lib", "prisma"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("db/generated"))
      .map((file) => join(root, folder, file)),
  );
  // Such a comment would silence the rule above as well.
  const widely = new RegExp(`(//|/\\*)\\s*eslint-disable(?!-next-line)`);
  expect(files.filter((file) => widely.test(readFileSync(file, "utf8")))).toEqual([]);
});
