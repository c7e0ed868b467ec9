import { expect, test } from "vitest";
import { folded } from "@/lib/format/calendar";
import { calendarOf } from "./calendar";
import { daysOf, proposedRound, reminderAt, stateOf } from "./rules";

const at = (text: string) => new Date(text);

test("a reminder comes after three quarters, or three days before the end, and never in the first half", () => {
  const span = (end: string) => reminderAt({ startsAt: at("2026-10-01T00:00Z"), endsAt: at(end) }).toISOString();
  expect(span("2026-11-10T00:00Z")).toBe("2026-10-31T00:00:00.000Z");
  expect(span("2026-10-09T00:00Z")).toBe("2026-10-06T00:00:00.000Z");
  expect(span("2026-10-03T00:00Z")).toBe("2026-10-02T00:00:00.000Z");
});

test("a round is open from its first instant to the one after its last day, unless it was closed", () => {
  const round = { startsAt: at("2026-10-01T00:00Z"), endsAt: at("2027-01-01T00:00Z"), closedAt: null };
  expect(stateOf(round, at("2026-09-30T23:59Z"))).toBe("planned");
  expect(stateOf(round, at("2026-10-01T00:00Z"))).toBe("open");
  expect(stateOf(round, at("2027-01-01T00:00Z"))).toBe("over");
  expect(stateOf({ ...round, closedAt: at("2026-11-01T00:00Z") }, at("2026-11-02T00:00Z"))).toBe("closed");
});

test("days are those of the organisation's time zone", () => {
  const span = { startsAt: at("2026-09-30T22:00Z"), endsAt: at("2026-12-31T23:00Z") };
  expect(daysOf(span, "Europe/Berlin")).toEqual({ startsOn: "2026-10-01", endsOn: "2026-12-31" });
});

test("a new round is proposed for the rest of the quarter", () => {
  expect(proposedRound("2026-11-23")).toEqual({ name: "Q4 2026", startsOn: "2026-11-23", endsOn: "2026-12-31" });
  expect(proposedRound("2028-01-01")).toEqual({ name: "Q1 2028", startsOn: "2028-01-01", endsOn: "2028-03-31" });
});

test("a calendar entry escapes texts, folds long lines at 75 bytes and ends on the day after the last", () => {
  const round = {
    id: "r",
    name: "Q4; 2026, \\ ends",
    unit: { id: "u", name: "Commerce" },
    model: { key: "cdmm", title: "Delivery", version: "1" },
    startsOn: "2026-10-01",
    endsOn: "2026-12-31",
    startsAt: "2026-10-01T00:00:00.000Z",
    endsAt: "2027-01-01T00:00:00.000Z",
    closedAt: null,
    state: "open",
  } as const;
  const message = `Line one\nBEGIN:VEVENT ${"ü".repeat(100)}`;
  const text = calendarOf({ round, message, link: "https://a.test/rounds/r", now: at("2026-10-01T08:00:00Z") });
  const lines = text.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(lines).toContain("DTSTART;VALUE=DATE:20261001");
  expect(lines).toContain("DTEND;VALUE=DATE:20270101");
  expect(lines).toContain("DTSTAMP:20261001T080000Z");
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain("SUMMARY:Q4\\; 2026\\, \\\\ ends: assess with Delivery\r\n");
  expect(unfolded).toContain(`DESCRIPTION:Line one\\nBEGIN:VEVENT ${"ü".repeat(100)}\\n\\nhttps://a.test/rounds/r\r\n`);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(folded("short")).toBe("short");
});
