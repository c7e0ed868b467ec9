// A round as an entry of a calendar.

import { calendarFile } from "@/lib/format/calendar";
import type { RoundSummary } from "./types";

type Entry = {
  readonly round: RoundSummary;
  readonly message: string | null;
  readonly link: string;
  readonly now: Date;
};

/** From the first to the last day; opened again, it replaces the earlier one. */
export const calendarOf = ({ round, message, link, now }: Entry): string =>
  calendarFile({
    product: "Rounds",
    now,
    entries: [
      {
        id: round.id,
        startsOn: round.startsOn,
        endsOn: round.endsOn,
        summary: `${round.name}: assess with ${round.model.title}`,
        description: [...(message === null ? [] : [message]), link].join("\n\n"),
        link,
        cancelled: round.state === "closed",
      },
    ],
  });
