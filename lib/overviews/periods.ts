// Months and quarters in an organisation's own time zone. A period ends at the first instant of the next one.

import { TZDate } from "@date-fns/tz";
import type { Every, Period } from "./types";

const monthsIn = { month: 1, quarter: 3 } as const;
const mostPeriods = 60;

const instantOf = (year: number, month: number, day: number, timeZone: string) =>
  new Date(new TZDate(year, month, day, timeZone).getTime());

/** The first instant of the month or quarter that a moment falls into, or of one so many later. */
function startOf(moment: Date, every: Every, timeZone: string, later = 0): Date {
  const local = new TZDate(moment.getTime(), timeZone);
  const months = monthsIn[every];
  const first = local.getMonth() - (local.getMonth() % months);
  return instantOf(local.getFullYear(), first + later * months, 1, timeZone);
}

/** The first instant after a calendar day, "2026-09-30". */
export function endOfDay(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return instantOf(year, month - 1, date + 1, timeZone);
}

type Range = { readonly from: Date; readonly to: Date; readonly every: Every; readonly timeZone: string };

/**
 * The periods from the one that `from` falls into to the one of `to`, none that has not begun; at most 60, the latest
 * ones.
 */
export function periodsIn({ from, to, every, timeZone }: Range, now: Date): readonly Period[] {
  const last = to < now ? to : now;
  const periods: Period[] = [];
  for (let start = startOf(from, every, timeZone); start <= last;) {
    const next = startOf(start, every, timeZone, 1);
    const running = next > now;
    periods.push({ start, end: running ? now : next, running });
    start = next;
  }
  return periods.slice(-mostPeriods);
}

/** The first instant of the period so many before the one of `moment`. */
export const periodsBefore = (moment: Date, count: number, every: Every, timeZone: string): Date =>
  startOf(moment, every, timeZone, -count);
