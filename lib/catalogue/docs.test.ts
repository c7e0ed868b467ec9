import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { readUpload } from "./read-upload";

const page = readFileSync(join(import.meta.dirname, "../../docs/models.md"), "utf8");

const example = (name: string) => {
  const found = new RegExp(`\`\`\`yaml\\n(# ${name}\\n[^]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/models.md has no example of ${name}.`);
  return new TextEncoder().encode(found);
};

const amongOurs = async (base: { key: string; version: string }) =>
  builtInModels().find(({ key, version }) => key === base.key && version === base.version) ?? null;

test("the model in docs/models.md is one", async () => {
  expect(await readUpload(example("a model"), amongOurs)).toMatchObject({
    ok: true,
    model: { key: "release-health", practices: [{ id: "R1" }, { id: "R2" }, { id: "B1" }] },
    warnings: [],
  });
});

test("the overlay in docs/models.md makes a whole model of its base", async () => {
  const read = await readUpload(example("an overlay"), amongOurs);
  expect(read).toMatchObject({
    ok: true,
    model: { key: "cdmm-payments", basedOn: { key: "cdmm", version: "1.0.0" }, gate: { threshold: 70 } },
  });
  expect(read.ok && read.model.practices.some(({ id }) => id === "SE-1")).toBe(true);
});
