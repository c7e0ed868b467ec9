// The six quarters of the demo: they end with the last full one, so that it is never stale.

export const quarterCount = 6;

/** First instants of the six last full quarters, the oldest first, in UTC. */
export function quartersBefore(now: Date): readonly Date[] {
  const present = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3);
  return Array.from({ length: quarterCount }, (_, at) => {
    const quarter = present - quarterCount + at;
    return new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1));
  });
}

const aDay = 24 * 60 * 60 * 1000;

/** A working hour of that day of the quarter, counted from 0. */
export const dayOf = (quarter: Date, day: number, minute: number) =>
  new Date(quarter.getTime() + day * aDay + 9 * 60 * 60 * 1000 + minute * 60 * 1000);
