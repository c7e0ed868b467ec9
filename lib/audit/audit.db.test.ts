import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import { db } from "@/lib/db/client";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { revokeInvitation } from "@/lib/invitations/commands/revoke-invitation";
import { removePerson, updatePerson } from "@/lib/people/commands";
import { addTeamMember, updateTeamMember } from "@/lib/teams/commands/change-members";
import { archiveTeam, createTeam, restoreTeam, updateTeam } from "@/lib/teams/commands/change-team";
import { createToken, revokeToken } from "@/lib/tokens/commands";
import { addUnitMember, createUnit, updateUnit } from "@/lib/units/commands";
import { listAuditEvents } from "./queries";

/** Each kind of deed once, as the owner; gives what the trail must say of them: action, and the name of its subject. */
async function doEverything() {
  const all = await smallOrganisation();
  const { owner, organisationId, stranger, observer, teamId } = all;
  const { id: rootId } = await db.unit.findFirstOrThrow({
    where: { organisationId, parentId: null },
    select: { id: true },
  });
  const { id: unitId } = await createUnit(owner, { parentId: rootId, name: "North" });
  await updateUnit(owner, { unitId, name: "South" });
  await addUnitMember(owner, { unitId, personId: stranger.personId, role: "manager" });
  const { id: newTeam } = await createTeam(owner, { unitId, name: "New", lead: false });
  await updateTeam(owner, { teamId: newTeam, name: "Newer" });
  const { id: memberId } = await addTeamMember(owner, { teamId, personId: stranger.personId, role: "observer" });
  await updateTeamMember(all.lead, { teamId, memberId, accepted: true });
  await archiveTeam(owner, { teamId: newTeam });
  await restoreTeam(owner, { teamId: newTeam });
  await updatePerson(owner, { personId: stranger.personId, role: "admin" });
  await removePerson(owner, { personId: observer.personId });
  const { id: invitationId } = await createInvitation(owner, { email: "guest@example.test", role: "member" });
  await revokeInvitation(owner, { invitationId });
  const { id: tokenId } = await createToken(owner, { name: "script", access: "read", days: 1 });
  await revokeToken(owner, { tokenId });
  return all;
}

test("each deed is in the trail with who did it and the name of what it was done to", async () => {
  const { owner } = await doEverything();
  const { items } = await listAuditEvents(owner, { limit: 200 });
  const said = items.map(({ action, person, name }) => [action, person, name]);
  expect(said).toEqual(
    expect.arrayContaining([
      ["unit.created", "owner", "South"],
      ["unit.changed", "owner", "South"],
      ["unit.member_added", "owner", "South"],
      ["team.created", "owner", "Newer"],
      ["team.changed", "owner", "Newer"],
      ["team.member_added", "owner", "Checkout"],
      ["team.member_changed", "lead", "Checkout"],
      ["team.archived", "owner", "Newer"],
      ["team.restored", "owner", "Newer"],
      ["person.changed", "owner", "stranger"],
      ["person.removed", "owner", "Somebody who left"],
      ["invitation.created", "owner", null],
      ["invitation.revoked", "owner", null],
      ["token.created", "owner", null],
      ["token.revoked", "owner", null],
    ]),
  );
  expect(JSON.stringify(await db.auditEvent.findMany({ where: { organisationId: owner.organisationId } }))).not.toMatch(
    /guest@example\.test|alt_|\/invite\//,
  );
});

test("the trail is read page by page, the newest first, by admins and owners of its organisation alone", async () => {
  const all = await doEverything();
  const { owner } = all;
  const whole = await listAuditEvents(owner, { limit: 200 });
  const first = await listAuditEvents(owner, { limit: 4 });
  const rest = await listAuditEvents(owner, { limit: 200, after: first.next ?? "" });
  expect([...first.items, ...rest.items]).toEqual(whole.items);
  const times = whole.items.map(({ at }) => at);
  expect(times).toEqual([...times].sort().reverse());
  expect((await listAuditEvents(await anew(all.stranger), { limit: 1 })).items).toHaveLength(1);
  for (const viewer of [all.manager, all.lead, all.member]) {
    await expect(listAuditEvents(viewer, { limit: 1 })).rejects.toEqual(refusal("forbidden"));
  }
  const other = await smallOrganisation();
  const ids = new Set(whole.items.map(({ id }) => id));
  expect((await listAuditEvents(other.owner, { limit: 200 })).items.filter(({ id }) => ids.has(id))).toEqual([]);
});

test("what is refused leaves nothing in the trail", async () => {
  const { owner, organisationId, teamId } = await smallOrganisation();
  const before = await db.auditEvent.count({ where: { organisationId } });
  await expect(updateTeam(owner, { teamId, unitId: teamId })).rejects.toEqual(refusal("not_found"));
  await expect(updatePerson(owner, { personId: owner.personId, role: "member" })).rejects.toEqual(refusal("conflict"));
  expect(await db.auditEvent.count({ where: { organisationId } })).toBe(before);
});
