import { describe, expect, test } from "vitest";
import { endOfDay, periodsBefore, periodsIn } from "./periods";
import type { Every } from "./types";

const late = new Date("2030-01-01T00:00:00Z");

const between = (from: string, to: string, every: Every, timeZone: string, now = late) =>
  periodsIn({ from: new Date(from), to: new Date(to), every, timeZone }, now).map(({ start, end }) => [
    start.toISOString(),
    end.toISOString(),
  ]);

describe("a day ends at the first instant of the next one, in the organisation's time zone", () => {
  test.each([
    ["2026-09-30", "UTC", "2026-10-01T00:00:00.000Z"],
    ["2026-09-30", "Europe/Berlin", "2026-09-30T22:00:00.000Z"],
    ["2026-12-31", "Europe/Berlin", "2026-12-31T23:00:00.000Z"],
    ["2026-09-30", "America/New_York", "2026-10-01T04:00:00.000Z"],
    ["2026-09-30", "Pacific/Auckland", "2026-09-30T11:00:00.000Z"],
    ["2026-09-30", "Asia/Kathmandu", "2026-09-30T18:15:00.000Z"],
    // Days of 23 and of 25 hours.
    ["2026-03-29", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
    ["2028-02-28", "UTC", "2028-02-29T00:00:00.000Z"],
    // Midnight does not exist on the day after: it begins at one o'clock.
    ["2026-09-05", "America/Santiago", "2026-09-06T04:00:00.000Z"],
  ])("%s in %s: %s", (day, timeZone, end) => expect(endOfDay(day, timeZone).toISOString()).toBe(end));
});

describe("periods", () => {
  test("are quarters of the local calendar, also where summer time begins or ends in between", () => {
    expect(between("2026-02-10T12:00:00Z", "2026-11-01T12:00:00Z", "quarter", "Europe/Berlin")).toEqual([
      ["2025-12-31T23:00:00.000Z", "2026-03-31T22:00:00.000Z"],
      ["2026-03-31T22:00:00.000Z", "2026-06-30T22:00:00.000Z"],
      ["2026-06-30T22:00:00.000Z", "2026-09-30T22:00:00.000Z"],
      ["2026-09-30T22:00:00.000Z", "2026-12-31T23:00:00.000Z"],
    ]);
  });

  test("are months over a year's end", () => {
    expect(between("2025-12-31T12:00:00Z", "2026-02-01T12:00:00Z", "month", "UTC")).toEqual([
      ["2025-12-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z"],
      ["2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"],
      ["2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z"],
    ]);
  });

  test.each([
    ["Pacific/Kiritimati", "2026-09-30T09:59:59.999Z", "2026-06-30T10:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-09-30T10:00:00.000Z", "2026-09-30T10:00:00.000Z"],
    ["Pacific/Niue", "2026-10-01T10:59:59.999Z", "2026-07-01T11:00:00.000Z"],
  ])("in %s the moment %s is of the quarter that began at %s", (timeZone, moment, start) => {
    expect(between(moment, moment, "quarter", timeZone).map(([first]) => first)).toEqual([start]);
  });

  test("end now while they run, and none is there that has not begun", () => {
    const now = new Date("2026-11-23T10:00:00Z");
    const range = { from: new Date("2026-08-01T00:00:00Z"), to: late, every: "quarter", timeZone: "UTC" } as const;
    expect(periodsIn(range, now)).toEqual([
      { start: new Date("2026-07-01T00:00:00Z"), end: new Date("2026-10-01T00:00:00Z"), running: false },
      { start: new Date("2026-10-01T00:00:00Z"), end: now, running: true },
    ]);
    expect(periodsIn({ ...range, from: new Date("2027-01-01T00:00:00Z") }, now)).toEqual([]);
  });

  test("that end at this very instant have ended", () => {
    const now = new Date("2026-10-01T00:00:00Z");
    const range = { from: new Date("2026-09-01T00:00:00Z"), to: now, every: "month", timeZone: "UTC" } as const;
    expect(periodsIn(range, now).map(({ running }) => running)).toEqual([false, true]);
  });

  test("are at most sixty, the latest ones", () => {
    const months = between("1990-01-01T00:00:00Z", "2026-06-15T00:00:00Z", "month", "Europe/Berlin");
    expect(months).toHaveLength(60);
    expect(months.at(-1)?.[1]).toBe("2026-06-30T22:00:00.000Z");
  });

  test("are counted back from the one of a moment", () => {
    const back = (count: number, every: Every) =>
      periodsBefore(new Date("2026-01-15T00:00:00Z"), count, every, "Europe/Berlin").toISOString();
    expect(back(0, "quarter")).toBe("2025-12-31T23:00:00.000Z");
    expect(back(1, "quarter")).toBe("2025-09-30T22:00:00.000Z");
    expect(back(13, "month")).toBe("2024-11-30T23:00:00.000Z");
  });
});
