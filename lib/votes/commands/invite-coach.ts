// A lead lets somebody from outside the team run the voting of one assessment, and takes that back.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { env } from "@/lib/env";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { sendMail } from "@/lib/mail/send";
import type { CoachInput, InviteCoachInput } from "../input";
import { coachMail } from "../mail";
import { getVotingPlace } from "../queries/voting-place";

async function teamOfLead(viewer: Viewer, assessmentId: string): Promise<string> {
  const { place } = await getVotingPlace(viewer, assessmentId);
  if (!canInTeam(viewer, "inviteCoach", place)) throw forbidden("Only a lead of the team lets a coach in.");
  return place.teamId;
}

/** Whether they are new. A lead who ran the voting and left the team has a row already, which lets nobody in. */
async function letIn(tx: Transaction, coach: Prisma.FacilitatorCreateManyInput): Promise<boolean> {
  const ran = await tx.facilitator.updateMany({ where: { ...coach, invited: false }, data: { invited: true } });
  if (ran.count > 0) return true;
  const { count } = await tx.facilitator.createMany({ data: [{ ...coach, invited: true }], skipDuplicates: true });
  return count > 0;
}

/** One mail to a coach who is new. That it could not be sent undoes nothing: it is on their first page too. */
async function tell(viewer: Viewer, assessmentId: string, teamId: string, to: string): Promise<void> {
  const team = viewer.teams.find(({ id }) => id === teamId)?.name ?? "a team";
  const link = `${env().NEXTAUTH_URL}/assessments/${assessmentId}/discussion`;
  await sendMail(coachMail({ to, lead: viewer.name, team, link }));
}

/**
 * Lets somebody of the organisation run the voting: they see how far it is, reveal, settle, and see after the reveal what
 * the team sees, in this assessment and until it is published. Everybody who votes reads their name. Doing it again
 * changes nothing. Throws not_found, forbidden for who is no lead, invalid when nobody here has this address, and
 * conflict for somebody of the team.
 */
export async function inviteCoach(viewer: Viewer, { assessmentId, email }: InviteCoachInput): Promise<void> {
  const teamId = await teamOfLead(viewer, assessmentId);
  const person = await db.person.findFirst({
    where: { ...ownOrganisation(viewer), email, removedAt: null },
    select: { id: true, teamMemberships: { where: { teamId }, select: { id: true } } },
  });
  if (!person) {
    const message = "Nobody in your organisation has this address.";
    throw new AppError("invalid", message, { fields: [{ path: "email", message }] });
  }
  if (person.teamMemberships.length > 0) {
    throw new AppError("conflict", "They are in this team already; a coach comes from outside it.");
  }
  const isNew = await db.$transaction(async (tx) => {
    if (!(await letIn(tx, { ...ownOrganisation(viewer), assessmentId, personId: person.id }))) return false;
    await audit(tx, viewer, {
      action: "coach.invited",
      subject: "assessment",
      subjectId: assessmentId,
      details: { person: person.id },
    });
    await announce(tx, assessmentId);
    return true;
  });
  if (isNew) await tell(viewer, assessmentId, teamId, email);
}

/** Ends what `inviteCoach` began, at once. Throws not_found, and forbidden for who is no lead. */
export async function dismissCoach(viewer: Viewer, { assessmentId, personId }: CoachInput): Promise<void> {
  await teamOfLead(viewer, assessmentId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.facilitator.deleteMany({
      where: { ...ownOrganisation(viewer), assessmentId, personId, invited: true },
    });
    if (count === 0) throw notFound("coach");
    await audit(tx, viewer, {
      action: "coach.dismissed",
      subject: "assessment",
      subjectId: assessmentId,
      details: { person: personId },
    });
    await announce(tx, assessmentId);
  });
}
