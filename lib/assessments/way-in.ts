// Where somebody comes in who opens a draft: led elsewhere, on the screen that is asked for, or before it at the frontier.

import type { VotingView } from "@/lib/votes/types";
import { frontierOf } from "./frontier";
import { placeIn } from "./place";
import type { AnsweringView, Frontier, Screen, WayIn } from "./types";

/** What an address asks for. */
type Asked = {
  readonly category?: string | undefined;
  readonly level?: string | undefined;
  /** The screen on which this practice is asked. */
  readonly practice?: string | undefined;
  /** Said at the frontier: the practices all the same. */
  readonly look?: string | undefined;
};

/** Where the walk ends: with one's own votes, in the discussion, or before publishing. */
function endOf({ id, can }: AnsweringView, voting: VotingView | null, isVote: boolean): WayIn["end"] {
  if (isVote) return { address: `/assessments/${id}/discussion`, label: "Finish voting" };
  if (voting) return { address: `/assessments/${id}/discussion`, label: "Back to the discussion" };
  return { address: `/assessments/${id}/publish`, label: can.publish ? "Review and publish" : "Review" };
}

/** Whether all that a screen asks lies above the frontier. */
const isAhead = ({ practices }: Screen, { ahead }: Frontier) =>
  practices.every(({ id }) => ahead.some((one) => one.id === id));

/** What was said last time is there to be confirmed: it is not ahead of the team, and passing over it would lose it. */
const isSaidBefore = (carried: AnsweringView["carried"], { ahead }: Frontier) =>
  ahead.some(({ id }) => carried?.answers[id]);

/** Categories whose votes are not revealed yet. */
const openIn = (voting: VotingView | null): ReadonlySet<string> =>
  new Set(voting?.categories.flatMap(({ id, revealedAt }) => (revealedAt === null ? [id] : [])));

/** Where the address of a draft leads before it is known whether anybody votes; null to stay. */
export function ledOn({ id, state, carried, mode }: AnsweringView, { category, practice }: Asked): string | null {
  if (state === "published") return `/assessments/${id}/result`;
  // Who starts from an earlier result is asked what changed; each level is there for who opens it.
  const asksNothing = category === undefined && practice === undefined;
  return carried && mode === "direct" && asksNothing ? `/assessments/${id}/again` : null;
}

/** The way into a draft: `to` another page, or on a screen. */
export function wayIn(
  assessment: AnsweringView,
  voting: VotingView | null,
  asked: Asked,
): WayIn | { readonly to: string } {
  const { id, definition, mode, can } = assessment;
  const open = openIn(voting);
  const isVoter = voting?.can.vote === true;
  // Nothing to vote on here: those who only run the voting, and everybody after the reveal, begin with the discussion.
  if (voting && !isVoter && (asked.category === undefined || open.has(asked.category))) {
    return { to: `/assessments/${id}/discussion` };
  }
  const answers: WayIn["answers"] = { ...assessment.answers, ...voting?.mine.votes };
  const place = placeIn({ ...assessment, answers, open, isVoter }, asked);
  if (!place) throw new Error("A model without practices cannot be assessed."); // the format refuses such a model
  const { present, isVote } = place;
  // What was said last time would lead the votes.
  const carried = isVote ? null : assessment.carried;
  // What the team votes on is asked of everybody, and a screen where something was said is not hidden again.
  const mayPause = mode === "direct" && can.answer && asked.look === undefined;
  const frontier = mayPause ? frontierOf(definition, present.category.id, answers) : null;
  return {
    place,
    answers,
    carried,
    pause: frontier && isAhead(present, frontier) && !isSaidBefore(carried, frontier) ? frontier : null,
    isShared: open.size === 0 && can.answer,
    end: endOf(assessment, voting, isVote),
  };
}
