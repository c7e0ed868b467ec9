// What holds of teams, whoever asks.

import { dayOfRow, rowOfDay } from "@/lib/format/days";

/** Tags without repetitions, whatever their case: of each the first, in the order in which they were given. */
export const distinctTags = (tags: readonly string[]): string[] =>
  tags.filter((tag, at) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === at);

const proposedMonths = 3;

/** The same day three months later, or the last of that month where it has no such day. */
function threeMonthsAfter(day: string): string {
  const date = rowOfDay(day);
  const wanted = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + proposedMonths, date.getUTCDate()));
  if (wanted.getUTCDate() === date.getUTCDate()) return dayOfRow(wanted);
  return dayOfRow(new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth(), 0)));
}

/** Whether a result is so new that its team has not been due yet, had it taken what is proposed. */
export const isRecent = (publishedOn: string, today: string): boolean => threeMonthsAfter(publishedOn) > today;

/** When a team might look again: three months after its last result, or from today where that has gone by. */
export const proposedAgain = (lastOn: string, today: string): string =>
  threeMonthsAfter(isRecent(lastOn, today) ? lastOn : today);

/** The day that a lead may keep or change: the one that is planned and still to come, else the one that is proposed. */
export const plannedOrProposed = (
  { on, due }: { readonly on: string | null; readonly due: boolean },
  lastOn: string,
  today: string,
): string => (on !== null && !due ? on : proposedAgain(lastOn, today));
