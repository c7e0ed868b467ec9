// What the pages of the repository claim and can be checked: commands, folders, variables, links, licences.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { variableNames } from "@/lib/environment.mjs";
import { builtInModels } from "@/lib/models/catalogue";
import { root } from "../root.mjs";

const read = (file: string) => readFileSync(join(root, file), "utf8");
type Package = { readonly license?: string; readonly dev?: boolean };
type Manifest = { readonly scripts: Record<string, string>; readonly dependencies: Record<string, string> };
const manifest: Manifest = JSON.parse(read("package.json"));
const lock: { readonly packages: Record<string, Package> } = JSON.parse(read("package-lock.json"));

const decisions = readdirSync(join(root, "docs/decisions")).map((name) => `docs/decisions/${name}`);
const pages = ["README.md", "CONTRIBUTING.md", "NOTICE.md", "docs/operations.md", ...decisions];

/** The first column of the table below a heading, split at commas, without backticks. */
function firstColumn(page: string, heading: string): readonly string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const cells = [...section.matchAll(/^\| ([^|]+) \|/gm)].slice(1).map((row) => row[1] ?? "");
  return cells.flatMap((cell) => cell.split(",").map((word) => word.replaceAll("`", "").trim()));
}

const readme = read("README.md");

test("the README's variables are the ones that are read", () => {
  expect(firstColumn(readme, "Environment").toSorted()).toEqual(variableNames.toSorted());
});

test.each(pages)("every command in %s exists", (page) => {
  const said = [...read(page).matchAll(/\bnpm (?:run )?(start|test|check|dev|bench|cli)\b/g)].map((found) => found[1]);
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(said));
  const scripts = [...read(page).matchAll(/\bnode (bin\/[a-z-]+\.mjs)/g)].map((found) => found[1] ?? "");
  expect(scripts.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("every command of package.json is in the README and leads to a file", () => {
  for (const [name, command] of Object.entries(manifest.scripts)) {
    expect(readme).toMatch(new RegExp(`\`npm (run )?${name}\\b`));
    expect(existsSync(join(root, /bin\/[a-z]+\.mjs/.exec(command)?.[0] ?? "nowhere")), command).toBe(true);
  }
});

test("the README lists the models that come with Altimeter, with their practices", () => {
  const section = readme.split("\n## Models\n")[1]?.split("\n## ")[0] ?? "";
  const rows = [...section.matchAll(/^\| `([\w-]+)` \|.*\| (\d+) \|$/gm)].map(([, key, count]) => [key, Number(count)]);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(builtInModels().map(({ key, practices }) => [key, practices.length])),
  );
});

test("the README's map has every folder, and no other", () => {
  const named = firstColumn(readme, "The folders").map((folder) => folder.replace(/\/$/, ""));
  expect(named.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  const hidden = ["node_modules", "public", "test-results", "playwright-report", "coverage"];
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !hidden.includes(entry.name))
    .map((entry) => entry.name);
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
});

test.each(pages)("every file that %s links to or names in docs, bin, lib, prisma and e2e is there", (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((found) => join(dirname(page), found[1] ?? ""));
  const named = [...text.matchAll(/`((?:docs|bin|lib|prisma|e2e|app|components)\/[\w./-]+)`/g)].map(
    (found) => found[1] ?? "",
  );
  expect([...links, ...named].filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("the notices name each package that we install to run, with its licence", () => {
  const rows = [...read("NOTICE.md").matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)];
  const licences = new Map(rows.flatMap(([, names = "", licence]) => names.split(", ").map((name) => [name, licence])));
  for (const name of Object.keys(manifest.dependencies)) {
    expect([name, licences.get(name)]).toEqual([name, lock.packages[`node_modules/${name}`]?.license]);
  }
});

test("no licence comes in that the notices do not know", () => {
  const notice = read("NOTICE.md");
  const words = Object.values(lock.packages)
    .filter(({ dev, license }) => dev !== true && license !== undefined)
    .flatMap(({ license = "" }) => license.split(/ (?:AND|OR|and|or) /));
  expect([...new Set(words)].filter((word) => !notice.includes(word))).toEqual([]);
});
