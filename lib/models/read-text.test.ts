import { expect, test } from "vitest";
import { readModelText } from "./read-text";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readModelText(bytes(text));
const sentence = (given: Uint8Array | string) => {
  const result = readModelText(typeof given === "string" ? bytes(given) : given);
  return result.ok ? "read" : result.problems.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join("\n");
};

test("JSON, YAML and several YAML documents are read, dates as text", () => {
  expect(read('{"a": [1, "b"]}')).toEqual({ ok: true, documents: [{ a: [1, "b"] }] });
  expect(read("a:\n  - 1\n  - b\nday: 2026-01-15\n")).toEqual({
    ok: true,
    documents: [{ a: [1, "b"], day: "2026-01-15" }],
  });
  expect(read("---\na: 1\n---\nb: 2\n")).toEqual({ ok: true, documents: [{ a: 1 }, { b: 2 }] });
  expect(read("\uFEFF{}")).toEqual({ ok: true, documents: [{}] });
  expect(read("{a: 1}")).toEqual({ ok: true, documents: [{ a: 1 }] });
});

test("HTML in a text stays the text it is", () => {
  expect(read('title: "<script>alert(1)</script>"')).toEqual({
    ok: true,
    documents: [{ title: "<script>alert(1)</script>" }],
  });
});

const nested = (open: string, times: number) => open.repeat(times);
const bomb = [
  "a: &a [x, x, x, x, x, x, x, x, x, x]",
  ...["b", "c", "d", "e", "f", "g", "h", "i"].map((name, at) => {
    const before = "abcdefgh"[at];
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`;
  }),
].join("\n");
const utf16 = Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]);

test.each([
  ["aliases that explode", bomb, "The file unfolds to more than half a million parts."],
  ["more than 2 MB", new Uint8Array(100_000_000), "The file is larger than 2 MB."],
  [
    "JSON nested a million deep",
    nested("[", 1_000_000) + nested("]", 1_000_000),
    "This is nested deeper than 32 levels.",
  ],
  ["YAML nested a million deep", nested("- ", 900_000), /depth|deep/i],
  ["objects nested deep", nested('{"a":', 5000) + "1" + nested("}", 5000), /nested deeper than 32 levels/],
  [
    "a key that reaches every object",
    '{"levels": [{"__proto__": {"admin": true}}]}',
    "/levels/0 The key __proto__ is not allowed.",
  ],
  ["the same in YAML", "a:\n  __proto__:\n    b: 1", "/a The key __proto__ is not allowed."],
  ["a constructor", "a:\n  constructor: 1", "/a The key constructor is not allowed."],
  ["UTF-16", utf16, "The file is UTF-16. Save it as UTF-8."],
  ["bytes that are no text", Uint8Array.from([0x61, 0xff, 0xfe, 0x80]), "The file is no UTF-8 text."],
  ["nothing", "  \n", "The file is empty."],
  ["JSON that breaks off", '{"a": [1, ', /breaks off|no JSON/],
  ["JSON with a slip", '{"a": 1,\n "b" 2}', "This is no JSON at line 2, column 6."],
  [
    "a key twice in JSON",
    '{"a": 1, "b": [{"a": "a", "c": {"a": 2}}],\n "\\u0061": 2}',
    "The key a stands twice in one object, at line 2, column 2.",
  ],
  [
    "the character zero",
    '{"a": [{"b": "\\u0000"}]}',
    "/a/0 The text of b holds a character that is none, such as zero.",
  ],
  ["half of a pair", '{"a": "\\ud800"}', "The text of a holds a character that is none, such as zero."],
  ["UTF-16 without a mark", Uint8Array.from([0x7b, 0x00, 0x7d, 0x00]), /UTF-16/],
  ["a key twice in YAML", "a: 1\na: 2", /line 2, column 1: duplicated mapping key/],
  ["a tag that would make things", 'a: !!js/function "function () {}"', /line 1.*tag/],
  [
    "aliases of a long text",
    `a: &a ${"x".repeat(1_000_000)}\nb: [${"*a, ".repeat(900)}]`,
    "The file unfolds to more than 10 MB of text.",
  ],
  ["a list in itself", "a: &a [*a]", /nested deeper|alias/],
  ["half a million documents", "---\n".repeat(480_000), "The file holds more than 100 documents."],
  ["a hundred thousand aliases", `a: &a x\nb: [${"*a, ".repeat(100_000)}]`, /alias/],
])("refused in one sentence and in a second: %s", (_, given, expected) => {
  const since = performance.now();
  const said = sentence(given);
  expect(performance.now() - since).toBeLessThan(1000);
  if (typeof expected === "string") expect(said).toBe(expected);
  else expect(said).toMatch(expected);
  expect(said.split("\n")).toHaveLength(1);
});

test("letters of every script and signs of two halves are text", () => {
  expect(read('{"a": "Zażółć 改善 🏔 \\ud83c\\udfd4"}').ok).toBe(true);
});

test("texts and lists of JSON may say the same thing twice", () => {
  expect(read('{"a": ["a", "a", {"b": "a"}, {"b": "}"}], "c": "\\"a\\": "}').ok).toBe(true);
});

test("two megabytes of keys are read in a second", () => {
  const since = performance.now();
  sentence(Array.from({ length: 200_000 }, (_, at) => `k${at}: 1`).join("\n"));
  expect(performance.now() - since).toBeLessThan(1000);
});
