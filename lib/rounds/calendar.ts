// A round as an entry of a calendar, RFC 5545.

import type { RoundSummary } from "./types";

const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** At most 75 bytes a line, and no character cut in two; a line that goes on begins with a space. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}

const compact = (day: string) => day.replaceAll("-", "");

const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

type Entry = {
  readonly round: RoundSummary;
  readonly message: string | null;
  readonly link: string;
  readonly now: Date;
};

/** An all-day entry from the first to the last day. It blocks no time; opened again, it replaces the earlier one. */
export function calendarOf({ round, message, link, now }: Entry): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Altimeter//Rounds//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${round.id}@altimeter`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(round.startsOn)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(round.endsOn))}`,
    `SUMMARY:${escaped(`${round.name}: assess with ${round.model.title}`)}`,
    `DESCRIPTION:${escaped([...(message === null ? [] : [message]), link].join("\n\n"))}`,
    `URL:${link}`,
    "TRANSP:TRANSPARENT",
    ...(round.state === "closed" ? ["STATUS:CANCELLED"] : ["STATUS:CONFIRMED"]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
