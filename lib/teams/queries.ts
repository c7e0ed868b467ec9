// Teams as those see them who are in them, manage above them, or run the organisation.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { calendarFile } from "@/lib/format/calendar";
import type { ListTeamMembersInput, ListTeamsInput, TeamInput } from "./input";
import { dayIn, dayOfRow } from "@/lib/format/days";
import type { TeamMemberView, TeamSummary, TeamView } from "./types";

const columns = {
  id: true,
  name: true,
  archivedAt: true,
  tags: true,
  mayBeAsked: true,
  againOn: true,
  againChosenAt: true,
  unit: { select: { id: true, name: true, path: true } },
} as const satisfies Prisma.TeamSelect;
type Row = Prisma.TeamGetPayload<{ select: typeof columns }>;

const summaryOf = ({ id, name, unit, archivedAt, tags, mayBeAsked }: Row): TeamSummary => ({
  id,
  name,
  unit: { id: unit.id, name: unit.name },
  archivedAt: archivedAt?.toISOString() ?? null,
  tags,
  mayBeAsked,
});

/** The teams that the viewer sees, in the order in which they were made; archived ones say since when. */
export async function listTeams(viewer: Viewer, input: ListTeamsInput) {
  const rows = await db.team.findMany({
    where: visibleTeams(viewer),
    orderBy: { id: "asc" },
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: columns,
  });
  const items = rows.slice(0, input.limit).map(summaryOf);
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** The teams that the viewer sees, by unit and name, as the page lists them: all at once. */
export async function listTeamsByUnit(viewer: Viewer): Promise<readonly TeamSummary[]> {
  const rows = await db.team.findMany({
    where: visibleTeams(viewer),
    orderBy: [{ unit: { path: "asc" } }, { name: "asc" }],
    take: 5000,
    select: columns,
  });
  return rows.map(summaryOf);
}

function againOf({ againOn, againChosenAt, archivedAt }: Row, today: string): NonNullable<TeamView["again"]> {
  const on = againOn && dayOfRow(againOn);
  return { on, chosen: againChosenAt !== null, due: on !== null && on <= today && archivedAt === null };
}

/** One team. Throws not_found. */
export async function getTeam(viewer: Viewer, input: TeamInput): Promise<TeamView> {
  const row = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: input.teamId }] },
    select: columns,
  });
  if (!row) throw notFound("team");
  const own = viewer.teams.find(({ id }) => id === row.id);
  const place = { teamId: row.id, unitPath: row.unit.path };
  return {
    ...summaryOf(row),
    role: own?.role ?? null,
    accepted: own?.accepted ?? false,
    again: canInTeam(viewer, "seeDraft", place) ? againOf(row, dayIn(new Date(), viewer.timeZone)) : null,
    can: {
      seeDraft: canInTeam(viewer, "seeDraft", place),
      startAssessment: row.archivedAt === null && canInTeam(viewer, "startAssessment", place),
      planAgain: row.archivedAt === null && canInTeam(viewer, "planAgain", place),
      planActions: row.archivedAt === null && canInTeam(viewer, "planActions", place),
      manageMembers: canInTeam(viewer, "manageMembers", place),
      acceptMember: canInTeam(viewer, "acceptMember", place),
      rename: canInTeam(viewer, "renameTeam", place),
      tag: canInTeam(viewer, "tagTeam", place),
      offerHelp: canInTeam(viewer, "offerHelp", place),
      move: canInTeam(viewer, "moveTeam", place),
      archive: canInTeam(viewer, "archiveTeam", place),
    },
  };
}

/** The day on which the team wants to look again, as a calendar file for the team. Throws not_found, also without a day. */
export async function getAgainCalendar(viewer: Viewer, input: TeamInput) {
  const { id, name, again } = await getTeam(viewer, input);
  if (!again?.on) throw notFound("planned day");
  const link = `${env().NEXTAUTH_URL}/teams/${id}`;
  return {
    body: calendarFile({
      product: "Teams",
      now: new Date(),
      entries: [
        {
          id: `again-${id}`,
          startsOn: again.on,
          endsOn: again.on,
          summary: `${name}: look at yourselves again`,
          description: `You are asked what changed since your last result; the rest you confirm.\n\n${link}`,
          link,
          cancelled: false,
        },
      ],
    }),
    type: "text/calendar; charset=utf-8",
    name: `${name} looks again.ics`,
  };
}

export const teamMemberColumns = {
  id: true,
  role: true,
  acceptedAt: true,
  person: { select: { id: true, name: true, email: true } },
} as const satisfies Prisma.TeamMembershipSelect;

export const viewOfMember = (row: Prisma.TeamMembershipGetPayload<{ select: typeof teamMemberColumns }>) => ({
  id: row.id,
  role: row.role,
  accepted: row.acceptedAt !== null,
  person: row.person,
});

/** Who is in a team that the viewer sees. Throws not_found. */
export async function listTeamMembers(viewer: Viewer, input: ListTeamMembersInput) {
  await getTeam(viewer, { teamId: input.teamId });
  const rows = await db.teamMembership.findMany({
    where: { ...ownOrganisation(viewer), teamId: input.teamId },
    orderBy: { id: "asc" },
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: teamMemberColumns,
  });
  const items: readonly TeamMemberView[] = rows.slice(0, input.limit).map(viewOfMember);
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
