// A lead runs the voting without a vote of their own, or votes after all.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import { getVotingPlace } from "../queries/voting-place";

async function asFacilitator(viewer: Viewer, { assessmentId }: AssessmentInput) {
  const { place } = await getVotingPlace(viewer, assessmentId);
  // A coach has no vote to give up or to take back.
  if (!canInTeam(viewer, "vote", place) || !canInTeam(viewer, "facilitate", place))
    throw forbidden("Only a lead of the team runs the voting.");
  return { ...ownOrganisation(viewer), assessmentId, personId: viewer.personId };
}

/** Who votes has changed: open pages count anew, and the audit trail says who did it. */
async function say(tx: Transaction, viewer: Viewer, { assessmentId }: AssessmentInput, action: string) {
  await audit(tx, viewer, { action, subject: "assessment", subjectId: assessmentId });
  await announce(tx, assessmentId);
}

/** Votes that are being written come first and are counted; later ones find that their voter runs the voting. */
const lockOpen = (tx: Transaction, viewer: Viewer, { assessmentId }: AssessmentInput) => tx.$executeRaw`
  SELECT 1 FROM "VotingCategory"
  WHERE "organisationId" = ${viewer.organisationId}::uuid AND "assessmentId" = ${assessmentId}::uuid AND "revealedAt" IS NULL
  ORDER BY "category" FOR UPDATE`;

/**
 * The viewer runs the voting and is no voter any more. Throws not_found, forbidden for who is no lead, and conflict
 * while votes of their own are open: they would be counted, or lost, without a word.
 */
export async function facilitateVoting(viewer: Viewer, input: AssessmentInput): Promise<void> {
  const mine = await asFacilitator(viewer, input);
  await db.$transaction(async (tx) => {
    await lockOpen(tx, viewer, input);
    const said = await tx.vote.count({
      where: {
        ...ownOrganisation(viewer),
        assessmentId: input.assessmentId,
        voterId: viewer.personId,
        state: { not: "unanswered" },
        voting: { revealedAt: null },
      },
    });
    if (said > 0) throw new AppError("conflict", "You have voted already. Clear your votes first.");
    await tx.votingFinish.deleteMany({ where: mine });
    const { count } = await tx.facilitator.createMany({ data: [mine], skipDuplicates: true });
    if (count > 0) await say(tx, viewer, input, "voting.facilitated");
  });
}

/** The viewer votes again like everybody. Throws not_found, and forbidden for who is no lead. */
export async function joinVoting(viewer: Viewer, input: AssessmentInput): Promise<void> {
  const mine = await asFacilitator(viewer, input);
  await db.$transaction(async (tx) => {
    const { count } = await tx.facilitator.deleteMany({ where: mine });
    if (count > 0) await say(tx, viewer, input, "voting.joined");
  });
}
