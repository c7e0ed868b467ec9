import { expect, test } from "vitest";
import { dayIn, dayOfRow, rowOfDay } from "./days";

test("a day is the one of a time zone, of a moment or of its text", () => {
  const late = new Date("2026-11-24T23:30:00Z");
  expect(dayIn(late, "Europe/Berlin")).toBe("2026-11-25");
  expect(dayIn(late, "America/New_York")).toBe("2026-11-24");
  expect(dayIn(late.toISOString(), "Europe/Berlin")).toBe("2026-11-25");
});

test("a day comes back from the database as it went", () => {
  expect(dayOfRow(rowOfDay("2026-11-24"))).toBe("2026-11-24");
});
