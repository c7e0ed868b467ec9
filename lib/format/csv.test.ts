import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("quotes, commas and line breaks stay inside their cell", () => {
  expect(csvOf([["a", 'say "so"', "one, two", "line\nbreak", 50, null]])).toBe(
    'a,"say ""so""","one, two","line\nbreak",50,\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("%j is text for a spreadsheet, not a formula", (text) => {
  expect(csvOf([[text]]).replaceAll('"', "")).toBe(`'${text}\r\n`);
});

test("a number may be negative", () => expect(csvOf([[-1]])).toBe("-1\r\n"));
