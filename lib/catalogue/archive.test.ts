import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";
import { describe, expect, test } from "vitest";
import { filesOfArchive, isArchive } from "./archive";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const tar = (files: Record<string, string>) => createTar(Object.entries(files).map(([name, data]) => ({ name, data })));

/** The same tar with one byte or text put somewhere, as only somebody who means harm writes it. */
const withBytes = (bytes: Uint8Array, at: number, put: string) => {
  const copy = new Uint8Array(bytes);
  copy.set(new TextEncoder().encode(put), at);
  return copy;
};
const [sizeAt, kindAt] = [124, 156];

const read = (bytes: Uint8Array) => {
  const since = performance.now();
  const result = filesOfArchive(gzipSync(bytes));
  expect(performance.now() - since).toBeLessThan(1000);
  return result.ok ? Object.fromEntries([...result.files].map(([name, data]) => [name, text(data)])) : said(result);
};
const said = ({ problems }: { problems: readonly { message: string }[] }) => problems.map(({ message }) => message);

test("the YAML and JSON files come out by their paths, and nothing else", () => {
  const files = { "m/a.yml": "a: 1", "m/b.YAML": "b: 2", "m/c.json": "{}", "m/d.txt": "d", "m/.github/e.yml": "e: 1" };
  expect(read(tar(files))).toEqual({ "m/a.yml": "a: 1", "m/b.YAML": "b: 2", "m/c.json": "{}" });
});

test("an archive is known by its first bytes", () => {
  expect([gzipSync(""), new Uint8Array([0x1f]), new Uint8Array()].map(isArchive)).toEqual([true, false, false]);
});

describe("what means harm is refused in a second", () => {
  test("paths that lead out of the archive stay names", () => {
    const files = { "../../etc/a.yml": "a: 1", "/etc/b.yml": "b: 2", "C:\\c.yml": "c: 3" };
    expect(read(tar(files))).toEqual({ "etc/a.yml": "a: 1", "etc/b.yml": "b: 2", "c.yml": "c: 3" });
  });

  test.each([
    [
      "a symbolic link",
      withBytes(tar({ "a.yml": "" }), kindAt, "2"),
      "The archive holds a link, a.yml: pack the file itself.",
    ],
    [
      "a hard link",
      withBytes(tar({ "a.yml": "" }), kindAt, "1"),
      "The archive holds a link, a.yml: pack the file itself.",
    ],
    ["a device", withBytes(tar({ "a.yml": "" }), kindAt, "3"), "The archive holds no YAML or JSON file."],
    [
      "the same path twice",
      tar({ "a/b.yml": "a: 1", "a/./b.yml": "a: 2" }),
      "The archive holds the file a/b.yml twice.",
    ],
    [
      "a file that says it is larger than the archive",
      withBytes(tar({ "a.yml": "a: 1" }), sizeAt, "00000040000"),
      "This is no tar archive, or it is broken off.",
    ],
    [
      "a file of less than nothing",
      withBytes(tar({ "a.yml": "a: 1" }), sizeAt, "-0000001000"),
      "This is no tar archive, or it is broken off.",
    ],
    [
      "a header of less than nothing",
      withBytes(withBytes(tar({ "a.yml": "a: 1" }), sizeAt, "-0000001000"), kindAt, "x"),
      "This is no tar archive, or it is broken off.",
    ],
    [
      "a file cut off before its end",
      tar({ "a.yml": "a: 1" }).subarray(0, 514),
      "This is no tar archive, or it is broken off.",
    ],
    ["nothing", new Uint8Array(), "The archive holds no YAML or JSON file."],
  ])("%s", (_, bytes, message) => {
    expect(read(bytes)).toEqual([message]);
  });

  test("75,000 files, which unpack to less than 40 MB", () => {
    const header = tar({ "a.yml": "" }).subarray(0, 512);
    const many = new Uint8Array(512 * 75_000);
    for (let at = 0; at < many.length; at += 512) many.set(header, at);
    expect(read(many)).toEqual(["The archive holds more than 5,000 files."]);
    const more = new Uint8Array(512 * 100_000);
    for (let at = 0; at < more.length; at += 512) more.set(header, at);
    expect(read(more)).toEqual(["The archive unpacks to more than 40 MB."]);
  });

  test("a bomb within a bomb is no file that is looked into", () => {
    const bomb = gzipSync(new Uint8Array(30_000_000));
    const packed = createTar([{ name: "a.tar.gz", data: new Uint8Array(bomb) }]);
    expect(read(packed)).toEqual(["The archive holds no YAML or JSON file."]);
  });
});
