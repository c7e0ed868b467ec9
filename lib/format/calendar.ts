// All-day entries as a calendar file, RFC 5545.

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

export type CalendarEntry = {
  /** The same id again replaces the earlier entry. */
  readonly id: string;
  /** Days ("2026-11-24"), both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly summary: string;
  readonly description: string;
  readonly link: string;
  readonly cancelled: boolean;
};

export type Calendar = {
  /** What the entries belong to: "Rounds". */
  readonly product: string;
  readonly entries: readonly CalendarEntry[];
  readonly now: Date;
};

const linesOf = (entry: CalendarEntry, stamp: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${entry.id}@altimeter`,
  `DTSTAMP:${stamp}`,
  `LAST-MODIFIED:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(entry.startsOn)}`,
  `DTEND;VALUE=DATE:${compact(dayAfter(entry.endsOn))}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  `URL:${entry.link}`,
  "TRANSP:TRANSPARENT",
  `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
  "END:VEVENT",
];

/** A file whose entries each go from their first to their last day. They block no time. */
export function calendarFile({ product, entries, now }: Calendar): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Altimeter//${product}//EN`,
    "METHOD:PUBLISH",
    ...entries.flatMap((entry) => linesOf(entry, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
