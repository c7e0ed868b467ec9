import { expect, test } from "vitest";
import { answerOfFields, fieldsOf, saysTheSame, withNoteOf } from "./form";
import { answerInput } from "./input";

test("an answer that a page shows and reads again says the same, whatever its texts are made of", () => {
  const stored = [
    { value: 50, note: "one\r\ntwo\rthree" },
    { value: 50, note: "  a line\n" },
    { state: "not_applicable", reason: "one\r\ntwo\n three" },
  ] as const;
  // What a browser does to the two fields: a note keeps line breaks as \n, a line of text loses them.
  const inBrowser = (text: string) => text.replace(/\r\n?/g, "\n");
  for (const answer of stored) {
    const fields = fieldsOf(answer);
    const reason = fields.reason.replace(/[\r\n]/g, "");
    expect(reason).toBe(fields.reason);
    const read = answerOfFields({ ...fields, note: inBrowser(fields.note), reason });
    expect(read && saysTheSame(read, answer), JSON.stringify(answer)).toBe(true);
  }
  expect(saysTheSame({ value: 50, note: "one\ntwo" }, { value: 50, note: "one two" })).toBe(false);
});

test("texts come in with the line breaks that a field has", () => {
  expect(answerInput.parse({ value: 50, note: " one\r\ntwo\rthree\n" })).toMatchObject({ note: "one\ntwo\nthree" });
  expect(answerInput.parse({ state: "not_applicable", reason: "one\r\n  two\n" })).toMatchObject({ reason: "one two" });
  // A form posts two characters for each break; the limit counts one.
  expect(answerInput.safeParse({ value: 50, note: `a${"\r\n".repeat(2500)}b` }).success).toBe(true);
});

test("what a button says takes the note along that stands there, and else brings its own", () => {
  const before = { value: 50, note: "last time" };
  expect(withNoteOf(before, { note: " now ", signed: false })).toEqual({ value: 50, note: "now" });
  expect(withNoteOf({ state: "unanswered" }, { note: "mine", signed: true })).toEqual({
    state: "unanswered",
    note: "mine",
    signed: true,
  });
  expect(withNoteOf(before, { note: " ", signed: true })).toBe(before);
});
