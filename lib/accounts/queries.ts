// What a person may know of their own account.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { canInOrganisation, managesUnits } from "@/lib/access/policy";
import { env } from "@/lib/env";

/** The viewer as the API tells them: who they are, where, and as what. */
export async function getMe(viewer: Viewer) {
  return {
    person: { id: viewer.personId, email: viewer.email, name: viewer.name },
    organisation: { id: viewer.organisationId, name: viewer.organisationName, role: viewer.role },
    teams: viewer.teams.map(({ id, name, role, accepted }) => ({ id, name, role, accepted })),
    units: viewer.units.map(({ id, name, role }) => ({ id, name, role })),
    can: {
      managePeople: canInOrganisation(viewer, "managePeople"),
      seeDashboard: managesUnits(viewer),
    },
  };
}

/** The organisations in which the viewer's account is a person, by name. */
export async function listMyOrganisations(viewer: Viewer) {
  const people = await db.person.findMany({
    where: { accountId: viewer.accountId, removedAt: null },
    orderBy: { organisation: { name: "asc" } },
    select: { organisation: { select: { id: true, name: true } } },
  });
  return people.map(({ organisation }) => organisation);
}

export type DemoSignIn = { readonly email: string; readonly who: string };

/** The demo's sign-ins for the sign-in page, owners first; none where they are refused. Needs no viewer: they are public. */
export async function listDemoSignIns(): Promise<readonly DemoSignIn[]> {
  if (!env().DEMO_SIGN_INS) return [];
  const accounts = await db.account.findMany({
    where: { demo: true, passwordHash: { not: null }, people: { some: { removedAt: null } } },
    orderBy: { id: "asc" },
    take: 12,
    select: {
      email: true,
      people: {
        where: { removedAt: null },
        take: 1,
        select: {
          role: true,
          organisation: { select: { name: true } },
          unitMemberships: { take: 1, select: { role: true, unit: { select: { name: true } } } },
          teamMemberships: { take: 1, select: { role: true, team: { select: { name: true } } } },
        },
      },
    },
  });
  return accounts.flatMap(({ email, people: [person] }) => {
    if (!person) return [];
    const [unit] = person.unitMemberships;
    const [team] = person.teamMemberships;
    if (person.role !== "member") return [{ email, who: `${person.role} of ${person.organisation.name}` }];
    if (unit) return [{ email, who: `${unit.role} of ${unit.unit.name}` }];
    return [{ email, who: team ? `${team.role} of ${team.team.name}` : `member of ${person.organisation.name}` }];
  });
}
