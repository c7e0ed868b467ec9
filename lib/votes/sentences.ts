// What is said about votes, in words: the promise before the first one, how many have finished, and what was voted.

import { inWords, listOf } from "@/lib/format/words";
import type { Model, Practice } from "@/lib/models/types";
import type { Secrecy } from "@/lib/scoring/agreement";
import { timeOfDay } from "@/lib/format/dates";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { AgreementItem, FinishedView, MeetingView, NamedPart } from "./types";

/** Who will see what: one sentence, read before the first vote. */
export const promiseOf = (secrecy: Secrecy): string =>
  secrecy === "named"
    ? "Nobody sees your votes before they are revealed, then your team alone (and a coach, if one is named here) sees them with your name; whoever runs the server could read its database."
    : "Nobody sees your votes before they are revealed, then your team alone (and a coach, if one is named here) sees how many chose what, where four or more voted, and never who; whoever runs the server could read its database until then.";

/** The same for a guest, who is not of the team and sees nothing after the reveal. */
export function promiseToGuestOf(secrecy: Secrecy, name: string | null): string {
  const known = name === null ? "as a guest's, without a name" : `under the name you gave, “${name}”`;
  return secrecy === "named"
    ? `Nobody sees your votes before they are revealed, then the team alone (and a coach, if one is named here) sees them ${known}; whoever runs the server could read its database.`
    : "Nobody sees your votes before they are revealed, then the team alone (and a coach, if one is named here) sees how many chose what, where four or more voted, and never who; whoever runs the server could read its database until then.";
}

/** "4 of 6 have finished." */
export const finishedOf = ({ finished, voters }: FinishedView): string =>
  `${finished} of ${voters} ${finished === 1 ? "has" : "have"} finished`;

/** Labels of a practice's options by value, as text. */
export type OptionLabels = Readonly<Record<string, string>>;

/** What each answer to a practice is called. */
export const labelsOf = (model: Model, practice: Practice): OptionLabels => ({
  unknown: "We do not know",
  not_applicable: "Does not apply to us",
  skipped: "Passed over",
  unanswered: "Not answered",
  ...Object.fromEntries(answerSetOf(model, practice).options.map(({ value, label }) => [String(value), label])),
});

/** How many chose each option and state, in the order of the answer set; those that nobody chose are left out. */
export function chosenOf({ counts }: Pick<AgreementItem, "counts">, labels: OptionLabels) {
  if (!counts) return [];
  const options = Object.entries(counts.options)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([value, votes]) => ({ key: value, label: labels[value] ?? value, votes }));
  const states = [
    { key: "unknown", label: "Do not know", votes: counts.unknown },
    { key: "not_applicable", label: "Does not apply", votes: counts.notApplicable },
    { key: "skipped", label: "Passed over", votes: counts.skipped },
  ];
  return [...options, ...states.filter(({ votes }) => votes > 0)];
}

/** "Three chose “For some” and two “Not at all”." */
export function votedInWords(item: Pick<AgreementItem, "counts" | "n">, labels: OptionLabels): string {
  if (item.n === null) return "Fewer than four voted, so that nothing is shown.";
  const said = chosenOf(item, labels).filter(({ votes }) => votes > 0);
  if (said.length === 0) return "Nobody voted on this.";
  const words = said.map(({ label, votes }, at) => `${inWords(votes)}${at === 0 ? " chose" : ""} “${label}”`);
  const text = listOf(words);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const verbs = { vote: "Vote", discuss: "Talk" } as const;
const aMinute = 60_000;

/** The parts of a meeting as they are called, each with when it begins in the viewer's time zone. */
export const namedParts = ({ startedAt, parts }: MeetingView, model: Model, timeZone: string): NamedPart[] =>
  parts.map((part) => ({
    ...part,
    title:
      part.kind === "close"
        ? "Settle the rest, and who does what next"
        : `${verbs[part.kind]}: ${model.categories.find(({ id }) => id === part.category)?.name ?? ""}`,
    begins: timeOfDay(new Date(Date.parse(startedAt) + part.from * aMinute).toISOString(), timeZone),
  }));
