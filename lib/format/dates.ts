// Points in time for people, in the time zone that they are given.

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string, name: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${name} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...shapes[name], timeZone });
  formats.set(key, made);
  return made;
}

const shapes = {
  day: { day: "numeric", month: "long", year: "numeric" },
  shortDay: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short", year: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit" },
  moment: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "30 September 2026" of an ISO time. */
export const day = (time: string, timeZone: string): string => format(timeZone, "day").format(new Date(time));

/** "30 September 2026" of a day without a time ("2026-09-30"), the same in every time zone. */
export const calendarDay = (on: string): string => day(`${on}T12:00:00Z`, "UTC");

/** "30 Sept 2026". */
export const shortDay = (time: string, timeZone: string): string => format(timeZone, "shortDay").format(new Date(time));

/** "Sept 26": for the foot of a small chart. */
export const month = (time: string, timeZone: string): string => format(timeZone, "month").format(new Date(time));

/** "14:05". */
export const timeOfDay = (time: string, timeZone: string): string => format(timeZone, "time").format(new Date(time));

/** "30 September 2026 at 14:05". */
export const moment = (time: string, timeZone: string): string => format(timeZone, "moment").format(new Date(time));

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const digits = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-GB", { year: "numeric", ...digits, hourCycle: "h23", timeZone });
  clocks.set(timeZone, made);
  return made;
}

/** "2026-09-30T14:05:00": what a clock on the wall shows, for files that know no time zones. */
export function wallClock(time: string, timeZone: string): string {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(new Date(time))
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}`;
}
