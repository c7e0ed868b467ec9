// Spans of time for people.

import { inWords, countOf } from "./words";

/** "about 5 minutes", "about an hour", "about one and a half hours", "about 2 hours": as exact as an estimate can be. */
export function about(minutes: number): string {
  if (minutes < 10) return `about ${countOf(Math.max(1, minutes), "minute")}`;
  if (minutes < 50) return `about ${Math.round(minutes / 5) * 5} minutes`;
  const halves = Math.round(minutes / 30);
  if (halves <= 2) return "about an hour";
  if (halves >= 10 || halves % 2 === 0) return `about ${inWords(Math.round(minutes / 60))} hours`;
  return `about ${inWords((halves - 1) / 2)} and a half hours`;
}
