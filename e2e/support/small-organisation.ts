// For database tests: an organisation with a unit, a team and one person for each way to stand to it.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { createOrganisation } from "@/lib/setup/commands";

let made = 0;

export async function smallOrganisation() {
  const name = `Organisation ${(made += 1)}`;
  const account = (who: string) =>
    db.account.create({
      data: { email: `${who}@${made}.example.test`, name: who },
      select: { id: true, name: true, email: true },
    });
  const ownerAccount = await account("owner");
  const { organisationId, rootUnitId, personId } = await db.$transaction((tx) =>
    createOrganisation(
      tx,
      { name, timeZone: "UTC" },
      { accountId: ownerAccount.id, name: "owner", email: ownerAccount.email },
    ),
  );
  const unitId = crypto.randomUUID();
  const path = `${rootUnitId}/${unitId}/`;
  await db.unit.create({ data: { organisationId, id: unitId, parentId: rootUnitId, name: "Commerce", path } });
  const team = await db.team.create({ data: { organisationId, unitId, name: "Checkout" }, select: { id: true } });

  const viewer = (accountId: string, id: string, who: string): Viewer => ({
    organisationId,
    organisationName: name,
    timeZone: "UTC",
    demo: false,
    accountId,
    personId: id,
    name: who,
    email: `${who}@example.test`,
    role: "member",
    teams: [],
    units: [],
  });
  async function somebody(who: string): Promise<Viewer> {
    const { id: accountId, email } = await account(who);
    const { id } = await db.person.create({
      data: { organisationId, accountId, name: who, email },
      select: { id: true },
    });
    return viewer(accountId, id, who);
  }
  async function inTeam(role: "lead" | "member" | "observer", accepted = true, name?: string): Promise<Viewer> {
    const one = await somebody(name ?? (accepted ? role : `pending ${role}`));
    await db.teamMembership.create({
      data: { organisationId, teamId: team.id, personId: one.personId, role, acceptedAt: accepted ? new Date() : null },
    });
    return { ...one, teams: [{ id: team.id, name: "Checkout", role, accepted, archived: false }] };
  }
  const aManager = await somebody("manager");
  await db.unitMembership.create({
    data: { organisationId, unitId: rootUnitId, personId: aManager.personId, role: "manager" },
  });

  return {
    organisationId,
    teamId: team.id,
    owner: { ...viewer(ownerAccount.id, personId, "owner"), role: "owner" } as const satisfies Viewer,
    manager: {
      ...aManager,
      units: [{ id: rootUnitId, name, role: "manager", path: `${rootUnitId}/` }],
    } as const satisfies Viewer,
    lead: await inTeam("lead"),
    member: await inTeam("member"),
    observer: await inTeam("observer"),
    pending: await inTeam("member", false),
    stranger: await somebody("stranger"),
    /** One more member of the team, by another name. */
    newMember: (who: string) => inTeam("member", true, who),
  };
}
