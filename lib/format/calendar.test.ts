import { expect, test } from "vitest";
import { calendarFile } from "./calendar";

test("an entry of one day ends on the day after it, and says when it was cancelled", () => {
  const entry = {
    id: "again-1",
    startsOn: "2027-02-28",
    endsOn: "2027-02-28",
    summary: "Checkout: look at yourselves again",
    description: "https://a.test/teams/1",
    link: "https://a.test/teams/1",
    cancelled: false,
  };
  const now = new Date("2026-11-24T04:00:00Z");
  const lines = calendarFile({ product: "Teams", entries: [entry], now }).split("\r\n");
  expect(lines).toContain("UID:again-1@altimeter");
  expect(lines).toContain("DTSTART;VALUE=DATE:20270228");
  expect(lines).toContain("DTEND;VALUE=DATE:20270301");
  expect(lines).toContain("STATUS:CONFIRMED");
  expect(calendarFile({ product: "Teams", entries: [{ ...entry, cancelled: true }], now })).toContain(
    "\r\nSTATUS:CANCELLED\r\n",
  );
});
