import { expect, test } from "vitest";
import { likeForLikeLine } from "./like-for-like";
import type { TrendPeriod } from "./types";

const period = (median: number | null, change: number | null, chain: number): TrendPeriod => ({
  start: "2026-01-01T00:00:00Z",
  end: "2026-04-01T00:00:00Z",
  running: false,
  n: 3,
  joined: 0,
  left: 0,
  versions: [],
  changedVersion: 0,
  categories: [{ id: "a", n: median === null ? 0 : 3, median, q1: median, q3: median }],
  likeForLike: { n: 3, counts: { a: 3 }, change: { a: change }, chain: { a: chain } },
});

test("the line begins on the median, adds up the changes, and begins again where nothing can be compared", () => {
  const periods = [
    period(null, null, 0),
    period(2, null, 0),
    period(3, 0.5, 0.5),
    period(1, 0.25, 0.75),
    period(4, null, 0),
    period(4, -0.5, -0.5),
  ];
  expect(likeForLikeLine(periods, "a", 5)).toEqual([null, 2, 2.5, 2.75, 4, 3.5]);
});

test("the line is cut to the scale", () => {
  expect(likeForLikeLine([period(4.5, null, 0), period(2, 2, 2)], "a", 5)).toEqual([4.5, 5]);
});
