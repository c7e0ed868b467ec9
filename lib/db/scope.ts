// From a viewer to the `where` of what they may see. Loading and authorising are one condition: a stranger's id does
// not exist. Every scope starts with the organisation, and so does every index.

import { canInOrganisation, draftTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/db/generated/client";

export const ownOrganisation = (viewer: Pick<Viewer, "organisationId">) => ({ organisationId: viewer.organisationId });

/** Teams whose name and published results the viewer may see: their own, those below their units, all for admins. */
export function visibleTeams(viewer: Viewer): Prisma.TeamWhereInput {
  if (canInOrganisation(viewer, "seeEveryUnit")) return ownOrganisation(viewer);
  return {
    ...ownOrganisation(viewer),
    OR: [
      { id: { in: viewer.teams.map((team) => team.id) } },
      ...viewer.units.map((unit) => ({ unit: { path: { startsWith: unit.path } } })),
    ],
  };
}

/** Units the viewer manages, directly or from above. */
export function managedUnits(viewer: Viewer): Prisma.UnitWhereInput {
  if (canInOrganisation(viewer, "seeEveryUnit")) return ownOrganisation(viewer);
  return {
    ...ownOrganisation(viewer),
    OR: [
      // Never an empty list: inside an AND, Prisma takes `OR: []` for "no condition".
      { id: { in: viewer.units.map((unit) => unit.id) } },
      ...viewer.units.map((unit) => ({ path: { startsWith: unit.path } })),
    ],
  };
}

/** Assessments that the viewer may open as drafts: those of teams that have accepted them as lead or member. */
export function ownAssessments(viewer: Viewer): Prisma.AssessmentWhereInput {
  return { ...ownOrganisation(viewer), teamId: { in: [...draftTeamIds(viewer)] } };
}

/** Assessments whose voting the viewer may follow: of their own teams, and drafts that a lead invited them to coach. */
export function followedAssessments(viewer: Viewer): Prisma.AssessmentWhereInput {
  return {
    ...ownOrganisation(viewer),
    OR: [
      { teamId: { in: [...draftTeamIds(viewer)] } },
      { state: "draft", facilitators: { some: { personId: viewer.personId, invited: true } } },
    ],
  };
}

/** Actions the viewer may see: of their own teams, those that a team shows with its results, and of units they manage. */
export function visibleActions(viewer: Viewer): Prisma.ActionWhereInput {
  return {
    ...ownOrganisation(viewer),
    OR: [
      { teamId: { in: [...draftTeamIds(viewer)] } },
      { shared: true, team: visibleTeams(viewer) },
      { unit: managedUnits(viewer) },
    ],
  };
}

/** Publications the viewer may see: in force or past for whoever sees the team; withdrawn ones only inside the team. */
export function visiblePublications(viewer: Viewer): Prisma.PublicationWhereInput {
  return {
    ...ownOrganisation(viewer),
    team: visibleTeams(viewer),
    OR: [{ withdrawal: { is: null } }, { teamId: { in: [...draftTeamIds(viewer)] } }],
  };
}
