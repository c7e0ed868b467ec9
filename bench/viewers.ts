// Leads of teams of their own, each with an open assessment, for the load.

import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { sessionCookie } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { createOrganisation } from "@/lib/setup/commands";

export type LoadViewer = { readonly cookie: string; readonly assessmentId: string };

type Place = { readonly organisationId: string; readonly rootUnitId: string };

async function makeViewer({ organisationId, rootUnitId }: Place, at: number): Promise<LoadViewer> {
  const name = `Lead ${at}`;
  const account = await db.account.create({ data: { name, email: `lead-${at}@bench.test` } });
  const key = { organisationId, accountId: account.id };
  const person = await db.person.create({ data: { ...key, name, email: account.email } });
  const team = await db.team.create({ data: { organisationId, unitId: rootUnitId, name: `Team ${at}` } });
  const membership = { organisationId, teamId: team.id, personId: person.id, acceptedAt: new Date() };
  await db.teamMembership.create({ data: { ...membership, role: "lead" } });
  const viewer: Viewer = {
    ...key,
    personId: person.id,
    name,
    email: account.email,
    organisationName: "Bench",
    timeZone: "UTC",
    demo: false,
    role: "member",
    teams: [{ id: team.id, name: team.name, role: "lead", accepted: true, archived: false }],
    units: [],
  };
  const { id } = await startAssessment(viewer, { teamId: team.id, model: "cdmm", mode: "direct" });
  const claims = { ...key, personId: person.id, sessionVersion: account.sessionVersion };
  const { name: cookie, value } = await sessionCookie(claims);
  return { cookie: `${cookie}=${value}`, assessmentId: id };
}

/** An organisation with this many teams of one lead each. */
export async function makeViewers(count: number): Promise<readonly LoadViewer[]> {
  const email = `owner-${randomUUID()}@bench.test`;
  const owner = await db.account.create({ data: { name: "Owner", email } });
  const place = await db.$transaction((tx) =>
    createOrganisation(tx, { name: "Bench", timeZone: "UTC" }, { accountId: owner.id, name: "Owner", email }),
  );
  const viewers: LoadViewer[] = [];
  for (let at = 0; at < count; at += 1) viewers.push(await makeViewer(place, at));
  return viewers;
}
