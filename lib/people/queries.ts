// The people of an organisation, for admins and owners; those to choose from, for leads too.

import { canInOrganisation, ledTeams } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { forbidden } from "@/lib/errors";
import type { ListPeopleInput } from "./input";
import { canManage } from "./rules";
import type { PersonChoice, PersonView } from "./types";

/** Everybody in the organisation who was not removed. Throws forbidden for who does not manage people. */
export async function listPeople(viewer: Viewer, input: ListPeopleInput) {
  if (!canInOrganisation(viewer, "managePeople")) throw forbidden("Only admins and owners see everybody.");
  const rows = await db.person.findMany({
    where: { ...ownOrganisation(viewer), removedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      teamMemberships: { select: { role: true, team: { select: { id: true, name: true } } } },
      unitMemberships: { select: { role: true, unit: { select: { id: true, name: true } } } },
    },
  });
  const items = rows.slice(0, input.limit).map(({ teamMemberships, unitMemberships, ...person }): PersonView => {
    const may = canManage(viewer, person.role);
    return {
      ...person,
      teams: teamMemberships.map(({ role, team }) => ({ ...team, role })),
      units: unitMemberships.map(({ role, unit }) => ({ ...unit, role })),
      can: { changeRole: may, remove: may && person.id !== viewer.personId },
    };
  });
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

const mostChoices = 2000;

/** People to add to a team or unit, by name. Throws forbidden for who can add nobody. */
export async function listPeopleToChoose(viewer: Viewer): Promise<readonly PersonChoice[]> {
  const leads = ledTeams(viewer).length > 0;
  if (!leads && !canInOrganisation(viewer, "managePeople")) throw forbidden("You add nobody to a team.");
  return db.person.findMany({
    where: { ...ownOrganisation(viewer), removedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostChoices,
    select: { id: true, name: true, email: true },
  });
}
