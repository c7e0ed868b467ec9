// Who is in a team, and as what. Whoever comes from outside sees no draft before a lead accepts them.

import { canInTeam, ledTeams } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { hasAcceptedLead, hasOpenDraft } from "./newcomers";
import type { AddTeamMemberInput, TeamMemberInput, UpdateTeamMemberInput } from "../input";
import { teamMemberColumns, viewOfMember } from "../queries";
import type { TeamMemberView } from "../types";
import { teamFor } from "./change-team";
import { tellDrafts } from "./tell-drafts";

const onlyLeads = "Only a lead of the team, or an admin, changes who is in it.";

const leads = (viewer: Viewer, teamId: string) => ledTeams(viewer).some(({ id }) => id === teamId);

/** Whether the newcomer is of the team at once: a lead adds them, or there is no lead to ask and no draft to be seen. */
async function isAcceptedAtOnce(tx: Transaction, viewer: Viewer, teamId: string) {
  if (leads(viewer, teamId)) return true;
  const team = { ...ownOrganisation(viewer), teamId };
  return !(await hasAcceptedLead(tx, team)) && !(await hasOpenDraft(tx, team));
}

/**
 * Adds somebody of the organisation. Throws forbidden, also for adding oneself (else an admin could read what a team
 * keeps to itself), not_found for the person, and conflict when they are in the team or it is archived.
 */
export async function addTeamMember(viewer: Viewer, input: AddTeamMemberInput): Promise<TeamMemberView> {
  const added = db.$transaction(async (tx) => {
    const team = await teamFor(tx, viewer, input.teamId, "manageMembers", onlyLeads);
    if (team.archivedAt) throw new AppError("conflict", "This team is archived; restore it first.");
    if (input.personId === viewer.personId) throw forbidden("Nobody adds themself to a team: ask one of its leads.");
    const person = await tx.person.findFirst({
      where: { ...ownOrganisation(viewer), id: input.personId, removedAt: null },
      select: { id: true },
    });
    if (!person) throw notFound("person");
    const acceptedAt = (await isAcceptedAtOnce(tx, viewer, team.id)) ? new Date() : null;
    const member = await tx.teamMembership.create({
      data: { ...ownOrganisation(viewer), teamId: team.id, personId: person.id, role: input.role, acceptedAt },
      select: teamMemberColumns,
    });
    const details = { personId: person.id, role: input.role };
    await tellDrafts(tx, viewer, [team.id]);
    await audit(tx, viewer, { action: "team.member_added", subject: "team", subjectId: team.id, details });
    return viewOfMember(member);
  });
  return orConflict(added, "They are in this team already.");
}

/**
 * Gives somebody another role, or accepts them into the team, which only a lead of it does. Throws forbidden, also for
 * raising oneself without leading the team, and not_found.
 */
export async function updateTeamMember(viewer: Viewer, input: UpdateTeamMemberInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const team = await teamFor(tx, viewer, input.teamId, "manageMembers", onlyLeads);
    const member = await tx.teamMembership.findFirst({
      where: { ...ownOrganisation(viewer), teamId: team.id, id: input.memberId },
      select: { id: true, personId: true, role: true },
    });
    if (!member) throw notFound("member");
    const place = { teamId: team.id, unitPath: team.unit.path };
    const isLead = canInTeam(viewer, "acceptMember", place);
    if (input.accepted && !isLead) throw forbidden("Only a lead of the team accepts somebody into it.");
    if (input.role !== undefined && member.personId === viewer.personId && !isLead) {
      throw forbidden("Nobody gives themself a role in a team: ask one of its leads.");
    }
    await tx.teamMembership.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: member.id } },
      data: {
        ...(input.role === undefined ? {} : { role: input.role }),
        ...(input.accepted ? { acceptedAt: new Date() } : {}),
        // Somebody who only observed is let in to drafts by a lead, or not at all.
        ...(member.role === "observer" && input.role !== undefined && input.role !== "observer" && !isLead
          ? { acceptedAt: null }
          : {}),
      },
      select: { id: true },
    });
    const details = { personId: member.personId, role: input.role ?? member.role, accepted: input.accepted ?? false };
    await tellDrafts(tx, viewer, [team.id]);
    await audit(tx, viewer, { action: "team.member_changed", subject: "team", subjectId: team.id, details });
  });
}

/** Takes somebody out of the team; everybody may leave by themself. Throws forbidden and not_found. */
export async function removeTeamMember(viewer: Viewer, input: TeamMemberInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const team = await teamFor(tx, viewer, input.teamId, "seeTeam", onlyLeads);
    const member = await tx.teamMembership.findFirst({
      where: { ...ownOrganisation(viewer), teamId: team.id, id: input.memberId },
      select: { id: true, personId: true },
    });
    if (!member) throw notFound("member");
    const place = { teamId: team.id, unitPath: team.unit.path };
    if (member.personId !== viewer.personId && !canInTeam(viewer, "manageMembers", place)) throw forbidden(onlyLeads);
    await tx.teamMembership.delete({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: member.id } },
      select: { id: true },
    });
    const details = { personId: member.personId };
    await tellDrafts(tx, viewer, [team.id]);
    await audit(tx, viewer, { action: "team.member_removed", subject: "team", subjectId: team.id, details });
  });
}
