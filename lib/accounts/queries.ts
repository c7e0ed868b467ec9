// What a person may know of their own account.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { canInOrganisation } from "@/lib/access/policy";

/** The viewer as the API tells them: who they are, where, and as what. */
export async function getMe(viewer: Viewer) {
  return {
    person: { id: viewer.personId, email: viewer.email, name: viewer.name },
    organisation: { id: viewer.organisationId, name: viewer.organisationName, role: viewer.role },
    teams: viewer.teams.map(({ id, name, role, accepted }) => ({ id, name, role, accepted })),
    units: viewer.units.map(({ id, name, role }) => ({ id, name, role })),
    can: {
      managePeople: canInOrganisation(viewer, "managePeople"),
      seeDashboard: canInOrganisation(viewer, "seeEveryUnit") || viewer.units.length > 0,
    },
  };
}

export type MeView = Awaited<ReturnType<typeof getMe>>;

/** The organisations in which the viewer's account is a person, by name. */
export async function listMyOrganisations(viewer: Viewer) {
  const people = await db.person.findMany({
    where: { accountId: viewer.accountId, removedAt: null },
    orderBy: { organisation: { name: "asc" } },
    select: { organisation: { select: { id: true, name: true } } },
  });
  return people.map(({ organisation }) => organisation);
}
