import { describe, expect, test } from "vitest";
import { confirmedOf, draftConfirmedOf } from "./sentences";

describe("before publishing, a team that started from its last result reads", () => {
  test.each([
    [2, 5, "2 of 5 answers are confirmed as before, in one step per category; 3 were asked anew."],
    [1, 2, "1 of 2 answers is confirmed as before, in one step per category; 1 was asked anew."],
    [4, 4, "All 4 answers are confirmed as before, in one step per category; none was given anew."],
    [1, 1, "The only answer is confirmed as before, in one step per category; none was given anew."],
    [0, 3, "All 3 answers were asked anew; none is confirmed as before."],
    [0, 1, "The only answer was asked anew; none is confirmed as before."],
  ])("%i of %i", (carried, answers, sentence) => {
    expect(draftConfirmedOf(carried, answers)).toBe(sentence);
  });

  test("nothing while nothing is answered", () => {
    expect(draftConfirmedOf(0, 0)).toBeNull();
  });

  test("the same number as in the result afterwards", () => {
    expect(confirmedOf(2, 5)).toContain("2 of 5 answers");
    expect(draftConfirmedOf(2, 5)).toContain("2 of 5 answers");
  });
});
