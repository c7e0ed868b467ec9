// Whatever somebody brings, it is a model or it is told what is wrong with it: reading never throws.

import { existsSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { parseTar } from "nanotar";
import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { leanFile } from "@/lib/models/lean";
import { readModelText } from "@/lib/models/read-text";
import { modelOfFiles, readUpload } from "./read-upload";

const noBase = async () => null;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const odd = [null, 0, -1, 1.5, "", "x", [], {}, [null], { a: 1 }, true, "toString", [[[]]], "<b>", 1e300];
const anyChange = fc.record({
  path: fc.array(fc.nat(300), { minLength: 1, maxLength: 7 }),
  act: fc.oneof(
    fc.constant({ deletes: true as const }),
    fc.record({ puts: fc.constantFrom(...odd) }),
    fc.record({ adds: fc.constantFrom(...odd) }),
  ),
});
type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

/** Goes down a value by these steps, each counted around its keys, and changes what is there. */
function changed(value: unknown, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, act } of changes) {
    let here = copy;
    path.forEach((step, at) => {
      if (typeof here !== "object" || here === null) return;
      const keys = Object.keys(here);
      const key = keys[step % Math.max(1, keys.length)] ?? "new";
      const inner: unknown = Reflect.get(here, key);
      const isLast = at === path.length - 1 || typeof inner !== "object" || inner === null;
      if (!isLast) {
        here = inner;
        return;
      }
      if ("deletes" in act) Reflect.deleteProperty(here, key);
      else if ("puts" in act) Reflect.set(here, key, structuredClone(act.puts));
      else Reflect.set(here, Array.isArray(here) ? here.length : "added", structuredClone(act.adds));
      here = null;
    });
  }
  return copy;
}
const anyChanges = fc.array(anyChange, { minLength: 1, maxLength: 4 });

const told = (read: Awaited<ReturnType<typeof readUpload>>) => {
  expect(read.ok || read.problems.length > 0).toBe(true);
  for (const { message } of read.ok ? [] : read.problems) expect(message).toMatch(/^[^]+\.$/);
};

test("any bytes, any text, any JSON, and any of them packed", async () => {
  const text = fc.oneof(fc.json(), fc.string()).map((content) => new TextEncoder().encode(content));
  const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
  const packed = bytes.map((content) => new Uint8Array(gzipSync(content)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, packed), async (upload) => told(await readUpload(upload, noBase))),
    { numRuns: 1000 },
  );
});

const [model] = builtInModels();

test("a model with changes anywhere in it", async () => {
  const file = model && leanFile(model);
  await fc.assert(
    fc.asyncProperty(anyChanges, async (changes) => told(await readUpload(bytesOf(changed(file, changes)), noBase))),
    { numRuns: 150 },
  );
});

const real = (variable: string, name: string) =>
  process.env[variable] ?? new URL(`../../../shared/data/${name}`, import.meta.url).pathname;

const dsomm = real("DSOMM_FILE", "dsomm-4.0.0-model.yaml");
for (const path of [dsomm].filter(existsSync)) {
  test("DSOMM with changes anywhere in it", async () => {
    const read = readModelText(readFileSync(path));
    await fc.assert(
      fc.asyncProperty(anyChanges, async (changes) => {
        const documents = changed(read.ok ? read.documents : [], changes);
        const text = Object.values(documents ?? {}).map((document) => `---\n${JSON.stringify(document)}\n`);
        told(await readUpload(new TextEncoder().encode(text.join("")), noBase));
      }),
      { numRuns: 20 },
    );
  });
}

const samm = real("SAMM_FILE", "samm-2.0.9.tar.gz");
for (const path of [samm].filter(existsSync)) {
  test("SAMM with changes anywhere in it", () => {
    const files = parseTar(gunzipSync(readFileSync(path))).flatMap(({ name, data }) =>
      data && /\.ya?ml$/.test(name) ? [[name, data] as const] : [],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(files.length - 1), anyChanges), { maxLength: 5 }), (places) => {
        const some = new Map(files);
        for (const [at, changes] of places) {
          const [name = "", data = new Uint8Array()] = files[at] ?? [];
          const read = readModelText(data);
          some.set(name, bytesOf(changed(read.ok ? read.documents[0] : null, changes)));
        }
        told(modelOfFiles(some));
      }),
      { numRuns: 20 },
    );
  });
}
