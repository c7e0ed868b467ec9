import { describe, expect, test } from "vitest";
import { confirmedOf, draftConfirmedOf, heldBackText, promiseText } from "./sentences";

describe("what held back the last time", () => {
  const held = (category: string, practices: number, still: number) => ({ category, level: "Base", practices, still });

  test("is said per category, four of them, with what still does", () => {
    expect(heldBackText([])).toBeNull();
    expect(heldBackText([held("Build", 1, 0), held("Test", 2, 1)])).toBe(
      "Then 1 practice held back Build at Base, none does any more; 2 practices held back Test at Base, 1 still does.",
    );
    const many = ["a", "b", "c", "d", "e", "f"].map((name) => held(name, 3, 3));
    expect(heldBackText(many)).toMatch(/held back d at Base, 3 still do; and 2 more categories were held back\.$/);
  });
});

test("an action is told with its owner and its day", () => {
  const action = { title: "Ask", owner: "Sam", dueOn: "2027-03-03", overdue: false };
  expect(promiseText(action)).toBe("Sam, by 3 March 2027");
  expect(promiseText({ ...action, overdue: true })).toBe("Sam, was due on 3 March 2027");
  expect(promiseText({ ...action, owner: null, dueOn: null })).toBe("Nobody yet");
});

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
