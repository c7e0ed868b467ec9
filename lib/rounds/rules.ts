// When a round runs, when its reminder is due, and what a new one is called.

import { dayIn } from "@/lib/format/days";
import type { RoundState } from "./types";

type Span = { readonly startsAt: Date; readonly endsAt: Date; readonly closedAt: Date | null };

const aDay = 24 * 60 * 60 * 1000;

/** The moment from which nothing counts for the round any more. */
export const endOf = ({ endsAt, closedAt }: Pick<Span, "endsAt" | "closedAt">): Date =>
  closedAt !== null && closedAt < endsAt ? closedAt : endsAt;

/** Where a round stands at a moment. */
export function stateOf(round: Span, now: Date): RoundState {
  if (round.closedAt !== null && round.closedAt < round.endsAt) return "closed";
  if (now < round.startsAt) return "planned";
  return now < round.endsAt ? "open" : "over";
}

/**
 * When the reminder is due: after three quarters of the time or three days before the end, whichever is earlier, and
 * never in the first half.
 */
export function reminderAt({ startsAt, endsAt }: Pick<Span, "startsAt" | "endsAt">): Date {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  const early = Math.min(start + (end - start) * 0.75, end - 3 * aDay);
  return new Date(Math.max(early, start + (end - start) / 2));
}

/** First and last day of a round; its end is the first instant of the day after. */
export const daysOf = ({ startsAt, endsAt }: Pick<Span, "startsAt" | "endsAt">, timeZone: string) => ({
  startsOn: dayIn(startsAt, timeZone),
  endsOn: dayIn(new Date(endsAt.getTime() - 1), timeZone),
});

/** What a form for a new round proposes on a day: the rest of its quarter, under the quarter's name. */
export function proposedRound(today: string) {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const quarter = Math.ceil(month / 3);
  const lastOfQuarter = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
  return { name: `Q${quarter} ${year}`, startsOn: today, endsOn: lastOfQuarter };
}
