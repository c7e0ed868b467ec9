// The organisations that dashboards are measured on, and somebody who may see all of them.

import type { Viewer } from "@/lib/access/viewer";
import { sessionCookie } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { makeLargeOrganisation } from "@/prisma/seed/large/organisation";

export type MeasuredUnit = { readonly id: string; readonly path: string };

export type Measured = {
  readonly owner: Viewer;
  readonly cookie: string;
  readonly root: MeasuredUnit;
  /** A unit with a twentieth of the teams: 100 of 2,000. */
  readonly department: MeasuredUnit;
};

async function cookieOf({ accountId, organisationId, personId }: Viewer): Promise<string> {
  const { sessionVersion } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { sessionVersion: true },
  });
  const { name, value } = await sessionCookie({ accountId, organisationId, personId, sessionVersion });
  return `${name}=${value}`;
}

/** An organisation of so many teams with twelve quarterly results each. */
export async function measuredOrganisation(teams: number): Promise<Measured> {
  const { owner, rootUnitId } = await makeLargeOrganisation({ name: `Of ${teams}`, teams, rounds: 12 }, new Date());
  const { organisationId } = owner;
  const select = { id: true, path: true } as const;
  return {
    owner,
    cookie: await cookieOf(owner),
    root: await db.unit.findFirstOrThrow({ where: { organisationId, id: rootUnitId }, select }),
    department: await db.unit.findFirstOrThrow({ where: { organisationId, name: "Department 1.1" }, select }),
  };
}
