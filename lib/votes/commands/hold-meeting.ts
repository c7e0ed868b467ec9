// Whoever runs the voting starts the meeting's clock, which everybody sees alike, and ends it.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { followedAssessments, ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { countOf } from "@/lib/format/words";
import { shortestMeeting } from "../agenda";
import type { StartMeetingInput } from "../input";
import { plannedCategories } from "../queries/find-meeting";
import { getVotingPlace } from "../queries/voting-place";

async function checkRuns(viewer: Viewer, { assessmentId }: AssessmentInput) {
  const { place } = await getVotingPlace(viewer, assessmentId);
  if (!canInTeam(viewer, "facilitate", place)) throw forbidden("Only who runs the voting starts and ends the meeting.");
}

const refused = (path: string, message: string) => new AppError("invalid", message, { fields: [{ path, message }] });

/**
 * Starts the clock of a meeting of so many minutes about these categories, now; one that is going on begins anew with
 * this plan. Throws not_found, forbidden for who does not run the voting, and invalid for a category that is not voted on
 * and for a meeting that is too short.
 */
export async function startMeeting(viewer: Viewer, input: StartMeetingInput): Promise<void> {
  await checkRuns(viewer, input);
  const key = { ...ownOrganisation(viewer), assessmentId: input.assessmentId };
  const row = await db.assessment.findFirst({
    where: { id: input.assessmentId, ...followedAssessments(viewer) },
    select: { modelVersionId: true, voting: { select: { category: true, revealedAt: true } } },
  });
  if (!row) throw notFound("assessment");
  const { voting } = row;
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  const voted = voting.map(({ category }) => category);
  const categories = input.categories ?? voted;
  const strange = categories.filter((category) => !voted.includes(category));
  if (strange.length > 0) throw refused("categories", `The team does not vote on ${strange.join(", ")}.`);
  const plan = { startedAt: new Date(), minutes: input.minutes, categories, votes: input.voting === "now" };
  const shortest = shortestMeeting({ categories: plannedCategories(model, plan, voting) });
  if (input.minutes < shortest) {
    throw refused("minutes", `That is ${countOf(shortest, "minute")} at least: leave something out, or take longer.`);
  }
  await db.$transaction(async (tx) => {
    await tx.meeting.upsert({
      where: { organisationId_assessmentId: key },
      create: { ...key, ...plan },
      update: plan,
      select: { assessmentId: true },
    });
    await audit(tx, viewer, { action: "meeting.started", subject: "assessment", subjectId: input.assessmentId });
    await announce(tx, input.assessmentId);
  });
}

/** Ends the meeting: the clock is gone, and what was agreed stays. Throws not_found, and forbidden. */
export async function endMeeting(viewer: Viewer, input: AssessmentInput): Promise<void> {
  await checkRuns(viewer, input);
  await db.$transaction(async (tx) => {
    const { count } = await tx.meeting.deleteMany({
      where: { ...ownOrganisation(viewer), assessmentId: input.assessmentId },
    });
    if (count === 0) throw new AppError("conflict", "There is no meeting going on.");
    await audit(tx, viewer, { action: "meeting.ended", subject: "assessment", subjectId: input.assessmentId });
    await announce(tx, input.assessmentId);
  });
}
