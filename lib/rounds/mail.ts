// The words of the two mails of a round.

import { day } from "@/lib/format/dates";
import { listOf } from "@/lib/format/words";
import type { Mail } from "@/lib/mail/send";

export type Told = {
  readonly kind: "note" | "reminder";
  readonly to: string;
  readonly teams: readonly string[];
  readonly round: { readonly name: string; readonly message: string | null; readonly endsAt: Date };
  readonly unit: string;
  readonly model: string;
  readonly timeZone: string;
  readonly link: string;
};

/** A line break in a name would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Plain text; names no answer and no count. */
export function roundMail({ kind, to, teams, round, unit, model, timeZone, link }: Told): Mail {
  const last = day(new Date(round.endsAt.getTime() - 1).toISOString(), timeZone);
  const whom = oneLine(listOf(teams));
  const asked = `${oneLine(unit)} asks ${whom} to look at themselves with “${oneLine(model)}” until ${last}.`;
  const about =
    kind === "note"
      ? [asked, ...(round.message === null ? [] : ["", round.message])]
      : [`${oneLine(round.name)} ends on ${last}. ${whom} can still take part.`];
  return {
    to,
    subject: oneLine(
      kind === "note" ? `${round.name}: ${unit} asks for an assessment` : `${round.name} ends on ${last}`,
    ),
    text: [
      ...about,
      "",
      "Start or go on here; the round uses the assessment that is open:",
      link,
      "",
      "Nothing is published unless the team does it.",
      ...(kind === "reminder" ? ["This is the only reminder."] : []),
      "",
    ].join("\n"),
  };
}
