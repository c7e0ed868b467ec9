// A round's states and a team's standing as people read them.

import type { RoundStanding, RoundState } from "@/lib/rounds/types";

export const standingWords: Readonly<Record<RoundStanding, string>> = {
  not_started: "Not started",
  started: "Started",
  finished: "Everything answered",
  published: "Published",
};

export const stateWords: Readonly<Record<RoundState, string>> = {
  planned: "Not begun",
  open: "Open",
  over: "Over",
  closed: "Closed",
};

/** A calendar day in words; it has no time zone of its own. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
