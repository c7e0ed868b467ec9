// Teams that vote: people with a session each, and an open voting for every team.

import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { sessionCookie } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { createOrganisation } from "@/lib/setup/commands";

export type Voter = { readonly personId: string; readonly cookie: string; readonly assessmentId: string };

type Place = { readonly organisationId: string; readonly rootUnitId: string };

/** So many people of a team that votes anonymously on everything; the first of them is its lead. */
async function makeTeam({ organisationId, rootUnitId }: Place, at: number, size: number): Promise<Voter[]> {
  const name = `Voting team ${at}`;
  const team = await db.team.create({ data: { organisationId, unitId: rootUnitId, name }, select: { id: true } });
  const people = Array.from({ length: size }, (_, index) => ({
    accountId: randomUUID(),
    personId: randomUUID(),
    name: `Voter ${at}.${index}`,
    email: `voter-${at}-${index}@bench.test`,
    role: index === 0 ? ("lead" as const) : ("member" as const),
  }));
  await db.account.createMany({ data: people.map(({ accountId: id, name, email }) => ({ id, name, email })) });
  await db.person.createMany({
    data: people.map(({ personId: id, accountId, name, email }) => ({ organisationId, id, accountId, name, email })),
  });
  await db.teamMembership.createMany({
    data: people.map(({ personId, role }) => ({
      organisationId,
      teamId: team.id,
      personId,
      role,
      acceptedAt: new Date(),
    })),
  });
  const [first] = people;
  if (!first) throw new Error("A team without people does not vote.");
  const lead: Viewer = {
    organisationId,
    accountId: first.accountId,
    personId: first.personId,
    name: first.name,
    email: first.email,
    organisationName: "Bench of votes",
    timeZone: "UTC",
    demo: false,
    role: "member",
    teams: [{ id: team.id, name, role: "lead", accepted: true, archived: false }],
    units: [],
  };
  const start = { teamId: team.id, model: "cdmm", mode: "votes", votes: "anonymous" } as const;
  const { id: assessmentId } = await startAssessment(lead, start);
  return Promise.all(
    people.map(async ({ accountId, personId }) => {
      const cookie = await sessionCookie({ accountId, personId, organisationId, sessionVersion: 1 });
      return { personId, cookie: `${cookie.name}=${cookie.value}`, assessmentId };
    }),
  );
}

/** An organisation of its own with so many teams of so many voters, in turn: the first of each team, then the second … */
export async function makeVoters(teams: number, size: number): Promise<readonly Voter[]> {
  const email = `owner-${randomUUID()}@bench.test`;
  const owner = await db.account.create({ data: { name: "Owner", email }, select: { id: true } });
  const place = await db.$transaction((tx) =>
    createOrganisation(tx, { name: "Bench of votes", timeZone: "UTC" }, { accountId: owner.id, name: "Owner", email }),
  );
  const made: Voter[][] = [];
  for (let at = 0; at < teams; at += 1) made.push(await makeTeam(place, at, size));
  return Array.from({ length: size }, (_, index) => made.flatMap((team) => team[index] ?? [])).flat();
}
