import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";
import { describe, expect, test } from "vitest";
import { fileOf } from "@/lib/models/file-of";
import { readUpload } from "./read-upload";

const noBase = async () => null;
const bytes = (text: string) => new TextEncoder().encode(text);
const archive = (files: readonly { name: string; data?: string }[]) => gzipSync(createTar([...files]));
const problemsOf = async (upload: Uint8Array) => {
  const read = await readUpload(upload, noBase);
  return read.ok ? [] : read.problems.map(({ pointer, message }) => `${pointer} ${message}`.trim());
};

const model = `
format: altimeter.model/1
key: own
version: 1.0.0
title: Our own
levels: [{ id: l, number: 1, name: L }]
categories: [{ id: c, name: C }]
practices:
  - { id: p, category: c, level: l, statement: "<script>alert(1)</script>" }
`;

test("a model is a model as YAML and as JSON; HTML in it stays the text it is", async () => {
  const read = await readUpload(bytes(model), noBase);
  expect(read).toMatchObject({ ok: true, model: { practices: [{ statement: "<script>alert(1)</script>" }] } });
  const json = JSON.stringify(read.ok && fileOf(read.model));
  expect(await readUpload(bytes(json), noBase)).toEqual(read);
});

test("two documents are no model, and an overlay needs its base", async () => {
  expect(await problemsOf(bytes(`${model}---\n${model}`))).toEqual([
    "A model file holds one document; this one holds several.",
  ]);
  const overlay = { format: "altimeter.overlay/1", extends: "cdmm@9.9.9", key: "k", version: "1.0.0", title: "T" };
  expect(await problemsOf(bytes(JSON.stringify(overlay)))).toEqual(["/extends There is no model cdmm 9.9.9 here."]);
});

const flat = (keys: number) => Array.from({ length: keys }, (_, at) => `k${at}: 1`).join("\n");

describe("an archive that means harm is refused in one sentence and in a second", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["that unpacks to 400 MB", () => gzipSync(new Uint8Array(400_000_000)), "The archive unpacks to more than 40 MB."],
    [
      "larger than 10 MB",
      () => new Uint8Array(100_000_000).fill(0x1f, 0, 1).fill(0x8b, 1, 2),
      "The archive is larger than 10 MB.",
    ],
    [
      "that is cut off",
      () => archive([{ name: "a.yaml", data: "a: 1" }]).subarray(0, 40),
      "The archive cannot be unpacked.",
    ],
    ["of nothing but zeros", () => gzipSync(new Uint8Array(1_000_000)), "The archive holds no YAML or JSON file."],
    ["of no tar", () => gzipSync(bytes("a: 1\n".repeat(10_000))), "The archive holds no YAML or JSON file."],
    [
      "of 6,000 files",
      () => archive(Array.from({ length: 6000 }, (_, at) => ({ name: `f${at}.yaml`, data: "a: 1" }))),
      "The archive holds more than 5,000 files.",
    ],
    [
      "of many large files",
      () => archive(Array.from({ length: 10 }, (_, at) => ({ name: `f${at}.yaml`, data: flat(40_000) }))),
      "These YAML and JSON files are larger than 2 MB together.",
    ],
    [
      "that wants out of its folder",
      () => archive([{ name: "../../etc/passwd.yaml", data: "a: 1" }]),
      "These files are no model that is known here",
    ],
    [
      "of something else",
      () => archive([{ name: "a/b.yaml", data: "a: 1" }]),
      "These files are no model that is known here: only OWASP SAMM comes as a folder.",
    ],
    ["of a broken file", () => archive([{ name: "a/b.yaml", data: "a: [1" }]), "a/b.yaml#"],
  ])("%s", async (_, make, sentence) => {
    const upload = make();
    const since = performance.now();
    const [said, ...more] = await problemsOf(upload);
    expect(performance.now() - since).toBeLessThan(1000);
    expect(said).toMatch(sentence);
    expect(more).toEqual([]);
  });
});
