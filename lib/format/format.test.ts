import { expect, test } from "vitest";
import { day, moment, month, shortDay, wallClock } from "./dates";
import { bounds, indexWithBounds, ofMost, oneDecimal, percent, signed, whole } from "./numbers";
import { countOf, inWords, listOf } from "./words";
import { about } from "./durations";
import { languageName } from "./languages";
import { levelName } from "./levels";

test.each([
  [0.35, "0.4"],
  [0.45, "0.5"],
  [2.25, "2.3"],
  [-2.25, "−2.3"],
  [1.0499999999999998, "1.1"],
  [0.04, "0.0"],
  [2, "2.0"],
])("%s is shown as %s: half goes away from zero, noise of sums aside", (value, text) => {
  expect(oneDecimal(value)).toBe(text);
});

test("a quarter, a sixth and a twelfth are a half", () => {
  expect(percent((1 / 4 + 1 / 6 + 1 / 12) / 100)).toBe(percent(0.005));
});

test.each([
  [0.86, "86\u00a0%"],
  [0.4375, "44\u00a0%"],
  [0.125, "13\u00a0%"],
  [1, "100\u00a0%"],
])("a share of %s is %s", (share, text) => expect(percent(share)).toBe(text));

test.each([
  [0.2, "+0.2"],
  [-0.1, "−0.1"],
  [0.04, "0.0"],
  [-0.04, "0.0"],
])("a change of %s is %s", (change, text) => expect(signed(change)).toBe(text));

test("bounds are said from a difference of 0.1 on", () => {
  expect(bounds({ low: 1, high: 1.0999 })).toBeNull();
  expect(bounds({ low: 1.9, high: 2 })).toBe("1.9 to 2.0");
  expect(bounds({ low: null, high: null })).toBeNull();
});

test("an index is said with its most, and with its bounds where they matter", () => {
  expect(ofMost(2.3375, 5)).toBe("2.3 of 5");
  expect(indexWithBounds({ index: 1, low: 0.6667, high: 1, max: 5 })).toBe("1.0 of 5 (0.7 to 1.0)");
  expect(indexWithBounds({ index: 1, low: 1, high: 1, max: 5 })).toBe("1.0 of 5");
  expect(indexWithBounds({ index: null, low: null, high: null, max: 5 })).toBeNull();
});

test("a day is the day of the time zone", () => {
  const time = "2026-09-30T22:30:00.000Z";
  expect(day(time, "UTC")).toBe("30 September 2026");
  expect(day(time, "Europe/Stockholm")).toBe("1 October 2026");
  expect(shortDay(time, "UTC")).toBe("30 Sept 2026");
  expect(month(time, "UTC")).toBe("Sept 26");
  expect(moment(time, "UTC")).toBe("30 September 2026 at 22:30");
});

test("counts and lists in words", () => {
  expect([countOf(0, "practice"), countOf(1, "person"), countOf(5, "person")]).toEqual([
    "no practices",
    "1 person",
    "5 people",
  ]);
  expect(countOf(1234, "category")).toBe("1,234 categories");
  expect([inWords(2), inWords(13)]).toEqual(["two", "13"]);
  expect(listOf(["a", "b", "c"])).toBe("a, b and c");
  expect(whole(1000)).toBe("1,000");
});

test("a span of time is as exact as an estimate can be", () => {
  expect([0, 1, 9, 12, 48, 57, 75, 89, 108, 127, 1333].map(about)).toEqual([
    "about 1 minute",
    "about 1 minute",
    "about 9 minutes",
    "about 10 minutes",
    "about 50 minutes",
    "about an hour",
    "about one and a half hours",
    "about one and a half hours",
    "about two hours",
    "about two hours",
    "about 22 hours",
  ]);
});

test("a level is told by its number, unless its name has one of its own", () => {
  const names = [
    { number: 2, name: "Beginner" },
    { number: -1, name: "Regressive" },
    { number: 3, name: "Level 3" },
    { number: 7, name: "Source L3" },
  ];
  expect(names.map(levelName)).toEqual(["2 Beginner", "−1 Regressive", "Level 3", "Source L3"]);
});

test("a language has a name, and an unknown tag stays as it is", () => {
  expect(["en", "sv", "pt-BR", "en-x-own"].map(languageName)).toEqual([
    "English",
    "Swedish",
    "Brazilian Portuguese",
    "en-x-own",
  ]);
});

test("a clock on the wall, also at midnight and across a day", () => {
  expect(wallClock("2026-09-30T22:00:00.000Z", "Europe/Berlin")).toBe("2026-10-01T00:00:00");
  expect(wallClock("2026-01-31T23:59:59.999Z", "UTC")).toBe("2026-01-31T23:59:59");
  expect(wallClock("2026-03-01T00:30:00Z", "America/New_York")).toBe("2026-02-28T19:30:00");
});
