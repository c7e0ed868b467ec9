// Somebody has voted as far as they want to, or wants to go on. Others see a number.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import type { VotingInput } from "../input";
import { getVoting } from "../queries/get-voting";
import { getVotingPlace } from "../queries/voting-place";
import type { FinishedView } from "../types";
import { markFinished } from "./mark-finished";

async function placeOfVoter(viewer: Viewer, { assessmentId }: VotingInput) {
  const { place } = await getVotingPlace(viewer, assessmentId);
  if (!canInTeam(viewer, "vote", place)) throw forbidden("Only the team votes.");
}

/** The others see the number move. */
async function tell(viewer: Viewer, { assessmentId }: VotingInput): Promise<FinishedView> {
  await announce(db, assessmentId);
  const { finished, voters } = await getVoting(viewer, { assessmentId });
  return { finished, voters };
}

/**
 * Marks a category, or every open one, as finished by the viewer; votes may still be changed until the reveal. Doing it
 * again changes nothing. Throws not_found, and conflict for who facilitates or when voting there has ended.
 */
export async function finishVoting(viewer: Viewer, input: VotingInput): Promise<FinishedView> {
  await placeOfVoter(viewer, input);
  const { assessmentId, category } = input;
  const own = { kind: "person", id: viewer.personId } as const;
  const marked = await markFinished({ ...ownOrganisation(viewer), ...own, assessmentId, category });
  if (marked === 0) throw new AppError("conflict", "There is nothing (more) for you to vote on here.");
  return tell(viewer, input);
}

/** Takes the marks back. Throws not_found. */
export async function resumeVoting(viewer: Viewer, input: VotingInput): Promise<FinishedView> {
  await placeOfVoter(viewer, input);
  await db.votingFinish.deleteMany({
    where: {
      ...ownOrganisation(viewer),
      assessmentId: input.assessmentId,
      personId: viewer.personId,
      ...(input.category === undefined ? {} : { category: input.category }),
    },
  });
  return tell(viewer, input);
}
