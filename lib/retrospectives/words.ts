// Two results beside each other, in sentences.

import { countOf } from "@/lib/format/words";
import { movedOf } from "@/lib/report/sentences";
import type { ComparedPractice, DoneAction, Edition, Outcome, Retrospective } from "./types";

/** "3 practices up, 1 down, 12 the same." */
export const summaryOf = (counts: Retrospective["counts"], from: Edition, to: Edition): string =>
  movedOf(counts, { then: from.version, now: to.version });

type Noted = {
  readonly practices: readonly ComparedPractice[];
  readonly gone: number;
  readonly from: Edition;
  readonly to: Edition;
  readonly open: boolean;
};

const isAre = (count: number) => (count === 1 ? "is" : "are");

function wordOf({ practices, from, to, open }: Noted): string {
  if (from.participants !== 1 && to.participants !== 1) return "";
  const moved = practices.filter(({ move }) => move === "up" || move === "down").length;
  if (moved === 0) return "";
  const who = to.participants === 1 ? "One person answered for the team" : "One person answered for the team last time";
  // How many are one option apart says something about single answers.
  if (!open) return `${who}: small changes are a hint, no more.`;
  const small = practices.filter(({ onOneWord }) => onOneWord).length;
  if (small === 0) return "";
  return `${who}: ${small === moved ? (small === 1 ? "the change is" : "all changes are") : `${small} of the ${moved} changes ${isAre(small)}`} one option on one person’s word, a hint and no more.`;
}

/** What has to be read beside the counts. */
export function notesOf(noted: Noted): readonly string[] {
  const { practices, gone, to } = noted;
  const carried = practices.filter((practice) => practice.carried).length;
  const added = practices.filter(({ isNew }) => isNew).length;
  return [
    wordOf(noted),
    carried === 0
      ? ""
      : `${countOf(carried, "practice")} ${carried === 1 ? "was" : "were"} confirmed as before, without being asked again.`,
    added === 0 ? "" : `${countOf(added, "practice")} ${isAre(added)} new in version ${to.version}.`,
    gone === 0 ? "" : `${countOf(gone, "practice")} of the version before ${isAre(gone)} gone.`,
  ].filter((note) => note !== "");
}

const outcomes = {
  up: "Its practice rose.",
  down: "Its practice fell.",
  same: "Its practice stands where it stood.",
  once: "Its practice was answered only once: nothing to compare.",
  neither: "Its practice has no value in either result: nothing to compare.",
  carried: "Its practice was not asked again.",
} as const satisfies Record<Outcome, string>;

/** Did it work? Null where nothing can be said. */
export const outcomeText = ({ outcome }: Pick<DoneAction, "outcome">): string | null => outcome && outcomes[outcome];
