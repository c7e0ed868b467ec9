// Who votes in an assessment: people of the team, and guests who came in. Ids, to be counted.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";

type Place = { readonly assessmentId: string; readonly teamId: string };
export type Voters = { readonly people: readonly string[]; readonly guests: readonly string[] };

/**
 * Leads and members whom the team accepted and who are there, but for those who facilitate; and every guest who came in,
 * whether or not they voted: that would tell when somebody does.
 */
export async function votersOf(
  tenant: Pick<Viewer, "organisationId">,
  { assessmentId, teamId }: Place,
): Promise<Voters> {
  const here = { ...ownOrganisation(tenant), assessmentId };
  const [people, guests] = await Promise.all([
    db.teamMembership.findMany({
      where: {
        ...ownOrganisation(tenant),
        teamId,
        role: { in: ["lead", "member"] },
        acceptedAt: { not: null },
        person: { removedAt: null, facilitates: { none: here } },
      },
      select: { personId: true },
    }),
    db.guest.findMany({ where: here, select: { id: true } }),
  ]);
  return { people: people.map(({ personId }) => personId), guests: guests.map(({ id }) => id) };
}
