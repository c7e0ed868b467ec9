// Each rule of .dependency-cruiser.mjs catches the fault that it is there for, planted in a small tree of its own.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { root } from "../root.mjs";

/** rule: the file with the fault, and what it imports. */
const faults: Record<string, readonly [file: string, target: string]> = {
  "no-cycle": ["lib/teams/first.ts", "./second"],
  "no-barrel": ["app/barrel.ts", "@/lib/teams/index"],
  "no-homeless-name": ["app/homeless.ts", "@/lib/utils/sum"],
  "no-lost-import": ["lib/teams/lost.ts", "./nowhere"],
  "no-test-in-the-product": ["lib/teams/product.ts", "@/e2e/support/plant"],
  "no-tool-in-the-product": ["lib/teams/tool.ts", "fast-check"],
  "pure-stays-pure": ["lib/teams/rules.ts", "node:fs"],
  "scoring-knows-models-only": ["lib/scoring/plant.ts", "@/lib/teams/types"],
  "lib-knows-no-page": ["lib/teams/page.ts", "@/app/plant"],
  "domain-knows-no-web": ["lib/teams/queries.ts", "next"],
  "doors-know-no-noun": ["lib/doors/plant.ts", "@/lib/teams/types"],
  "components-only-show": ["components/teams/plant.tsx", "@/lib/units/queries"],
  "components-run-in-browsers": ["components/teams/disk.tsx", "node:fs"],
  "pages-only-read": ["app/teams/page.tsx", "@/lib/teams/commands"],
  "app-knows-no-database": ["app/teams/actions.ts", "@/lib/db/client"],
  "prisma-at-home": ["lib/teams/hidden.ts", "@/lib/db/client"],
  "recharts-in-charts": ["components/teams/chart.tsx", "recharts"],
  "ui-knows-no-domain": ["components/ui/button.tsx", "@/components/teams/card"],
  "bin-needs-only-node": ["bin/plant.mjs", "pg"],
  "bin-stands-alone": ["bin/domain.mjs", "../lib/teams/types.ts"],
  "product-knows-no-bin": ["app/plant.ts", "@/bin/say.mjs"],
};

/** What the faults point at; harmless where it stands. */
const targets = [
  ...["lib/teams/second.ts", "lib/teams/index.ts", "lib/teams/types.ts", "lib/teams/commands.ts"],
  ...["lib/utils/sum.ts", "lib/units/queries.ts", "lib/db/client.ts"],
  ...["e2e/support/plant.ts", "components/teams/card.tsx", "bin/say.mjs"],
];
const packages = ["next", "pg", "recharts", "fast-check"];

const tree = mkdtempSync(join(tmpdir(), "altimeter-edges-"));
let found: readonly string[] = [];

function write(file: string, content: string) {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), content);
}

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } };

beforeAll(() => {
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"])
    cpSync(join(root, file), join(tree, file));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "main.js" }));
    write(`node_modules/${name}/main.js`, "exports.planted = 1;\n");
  }
  for (const file of targets) write(file, "export const planted = 1;\n");
  write("lib/teams/second.ts", 'export { planted } from "./first";\n');
  // An import of a type alone, where TypeScript has them: it must count as well.
  for (const [file, target] of Object.values(faults))
    write(file, `import ${file.endsWith(".mjs") ? "" : "type "}{ planted } from "${target}";\nexport { planted };\n`);
  const tool = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = ["--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const { stdout } = spawnSync(process.execPath, [tool, ...options, "app", "bin", "components", "e2e", "lib"], {
    cwd: tree,
    encoding: "utf8",
    maxBuffer: 10_000_000,
  });
  const report: Report = JSON.parse(stdout);
  found = report.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}, 120_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(config.forbidden ?? [])("$name is caught, with a comment for whoever did it", ({ name = "", comment }) => {
  expect(faults, `plant a fault for ${name} here`).toHaveProperty(name);
  expect(found).toContain(`${name}: ${faults[name]?.[0]}`);
  expect(comment).toMatch(/^.{40,}\.$/);
});
