import { expect, test } from "vitest";
import { parseModel } from "./parse";

const practice = { id: "p", category: "c", level: "l", statement: "It is so." };
const file = {
  format: "altimeter.model/1",
  key: "k",
  version: "1.0.0",
  title: "T",
  levels: [{ id: "l", number: 1, name: "L" }],
  categories: [{ id: "c", name: "C" }],
  practices: [practice],
};
const said = (changes: Record<string, unknown>) => {
  const parsed = parseModel({ ...file, ...changes });
  return parsed.ok ? [] : parsed.problems.map(({ pointer, message }) => `${pointer} ${message}`);
};

test.each<[Record<string, unknown>, string]>([
  [{ title: undefined }, "/title This is missing."],
  [{ format: undefined }, "/format This is missing."],
  [{ format: "altimeter.model/2" }, "/format This is one of: altimeter.model/1."],
  [{ version: 1 }, "/version This has to be a text, and is a whole number."],
  [{ title: null }, "/title This has to be a text, and is empty."],
  [{ title: "x".repeat(501) }, "/title This may be at most 500 characters."],
  [{ practices: "all" }, "/practices This has to be a list, and is a text."],
  [{ practices: [] }, "/practices This has to be at least 1 entry."],
  [{ colour: 1 }, " There is no key “colour” here."],
  [{ colour: 1, size: 2 }, " There are no keys “colour”, “size” here."],
  [{ source: { title: "S", url: "javascript:alert(1)" } }, "/source/url This is no address of a web page (https://…)."],
  [{ practices: [{ ...practice, validForDays: 9999 }] }, "/practices/0/validForDays This may be at most 3,650."],
  [{ practices: [{ ...practice, direction: "up" }] }, "/practices/0/direction This is one of: normal, reversed, fact."],
])("%j", (changes, sentence) => {
  expect(said(changes)).toEqual([sentence]);
});

test("of many unknown keys a few are named", () => {
  const [sentence] = said(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, 1])));
  expect(sentence).toMatch(/“k9” and 4990 more here\.$/);
});
