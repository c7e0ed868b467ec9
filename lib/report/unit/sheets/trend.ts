// A row per period and category: the figures at its end, and how far the same teams moved.

import { wallClock } from "@/lib/format/dates";
import { periodLabel } from "@/lib/overviews/sentences";
import type { UnitReport } from "../types";
import { figures } from "./figures";
import { type Sheet, sheetOf } from "./types";

type Period = UnitReport["periods"][number];
type Point = { readonly period: Period; readonly id: string; readonly name: string };

export function trendSheet({ periods, categories, every, timeZone }: UnitReport): Sheet {
  const figuresIn = ({ period, id }: Point) =>
    period.categories.find((category) => category.id === id) ?? { n: 0, median: null, q1: null, q3: null };
  const lastInstant = (end: string) => new Date(Date.parse(end) - 1).toISOString();
  return sheetOf<Point>(
    "Over time",
    [
      { header: "Period", format: "text", width: 10, of: ({ period }) => periodLabel(period, every, timeZone) },
      { header: "First day", format: "day", width: 12, of: ({ period }) => wallClock(period.start, timeZone) },
      {
        header: "Last day",
        format: "day",
        width: 12,
        of: ({ period }) => wallClock(lastInstant(period.end), timeZone),
      },
      { header: "Still running", format: "yes-no", width: 12, of: ({ period }) => period.running },
      { header: "Teams at its end", format: "count", width: 15, of: ({ period }) => period.n },
      { header: "Teams that came", format: "count", width: 15, of: ({ period }) => period.joined },
      { header: "Teams that went", format: "count", width: 15, of: ({ period }) => period.left },
      { header: "Changed version", format: "count", width: 15, of: ({ period }) => period.changedVersion },
      { header: "Category", format: "text", width: 16, of: ({ id }) => id },
      { header: "Category name", format: "text", width: 32, of: ({ name }) => name },
      ...figures(figuresIn),
      {
        header: "Same teams: change",
        format: "change",
        width: 18,
        of: ({ period, id }) => period.likeForLike.change[id] ?? null,
      },
      {
        header: "Same teams: n",
        format: "count",
        width: 14,
        of: ({ period, id }) => period.likeForLike.counts[id] ?? 0,
      },
      {
        header: "Same teams: changes added up",
        format: "change",
        width: 26,
        of: ({ period, id }) => period.likeForLike.chain[id] ?? null,
      },
    ],
    periods.flatMap((period) => categories.map(({ id, name }) => ({ period, id, name }))),
  );
}
