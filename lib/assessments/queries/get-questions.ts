// The questions of a draft apart from its page: what a window needs to go on asking when the connection is gone.

import type { Viewer } from "@/lib/access/viewer";
import { findVoting } from "@/lib/votes/queries/get-voting";
import type { AssessmentInput } from "../input";
import { getAnswering } from "./get-answering";
import { screensOf } from "../screens";
import type { QuestionsView } from "../types";

/**
 * Every screen of a draft that the viewer answers or votes on, with the team's answers and the viewer's own votes, for
 * the team alone. Throws not_found.
 */
export async function getQuestions(viewer: Viewer, input: AssessmentInput): Promise<QuestionsView> {
  const [{ definition, answers, carried }, voting] = await Promise.all([
    getAnswering(viewer, input),
    findVoting(viewer, input),
  ]);
  const open = (voting?.categories ?? []).flatMap(({ id, revealedAt }) => (revealedAt === null ? [id] : []));
  const votes = voting?.can.vote === true ? open : [];
  const isVotedOn = new Set(definition.practices.flatMap(({ id, category }) => (open.includes(category) ? [id] : [])));
  return {
    gated: definition.quality === "gate",
    answerSets: definition.answerSets,
    // Who only runs the voting has nothing to say where others vote.
    screens: screensOf(definition).filter(({ category }) => votes.includes(category.id) || !open.includes(category.id)),
    votes,
    answers: { ...answers, ...voting?.mine.votes },
    // What was said last time would lead the votes.
    carried: Object.fromEntries(
      Object.entries(carried?.answers ?? {}).filter(([practice]) => !isVotedOn.has(practice)),
    ),
  };
}
