// Days without a time ("2026-11-24"): which one it is for people somewhere, and how the database keeps it.

import { wallClock } from "./dates";

/** The day that it is at a moment, for people in a time zone. */
export const dayIn = (moment: Date | string, timeZone: string): string =>
  wallClock(typeof moment === "string" ? moment : moment.toISOString(), timeZone).slice(0, 10);

/** A day as the database keeps it, and back. */
export const rowOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOfRow = (row: Date): string => row.toISOString().slice(0, 10);
