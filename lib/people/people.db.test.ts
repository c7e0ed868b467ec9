import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal, sessionOf } from "@/e2e/support/viewers";
import type { OrganisationRole, Viewer } from "@/lib/access/viewer";
import { findViewerOfSession, findViewerOfToken } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { findInvitation } from "@/lib/invitations/queries";
import { createToken } from "@/lib/tokens/commands";
import { removePerson, updatePerson } from "./commands";
import { listPeople, listPeopleToChoose } from "./queries";

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

/** Somebody with another role in the organisation, as their next request finds them. */
async function as({ owner }: Organisation, who: Viewer, role: OrganisationRole): Promise<Viewer> {
  await updatePerson(owner, { personId: who.personId, role });
  return anew(who);
}

test("the last owner stays one; with a second, each can change the other", async () => {
  const all = await smallOrganisation();
  const { owner, stranger } = all;
  await expect(updatePerson(owner, { personId: owner.personId, role: "member" })).rejects.toEqual(refusal("conflict"));
  const second = await as(all, stranger, "owner");
  await expect(removePerson(owner, { personId: owner.personId })).rejects.toEqual(refusal("forbidden"));
  await updatePerson(second, { personId: owner.personId, role: "admin" });
  await expect(removePerson(await anew(owner), { personId: second.personId })).rejects.toEqual(refusal("forbidden"));
  expect((await anew(owner)).role).toBe("admin");
});

test("two owners who unmake each other at once leave one", async () => {
  const all = await smallOrganisation();
  const second = await as(all, all.stranger, "owner");
  const outcomes = await Promise.allSettled([
    updatePerson(all.owner, { personId: second.personId, role: "member" }),
    updatePerson(second, { personId: all.owner.personId, role: "member" }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an admin makes admins and no owner, and changes no owner", async () => {
  const all = await smallOrganisation();
  const { owner, member } = all;
  const admin = await as(all, all.stranger, "admin");
  await updatePerson(admin, { personId: member.personId, role: "admin", name: "Another name" });
  expect(await anew(member)).toMatchObject({ role: "admin", name: "Another name" });
  for (const personId of [member.personId, admin.personId]) {
    await expect(updatePerson(admin, { personId, role: "owner" })).rejects.toEqual(refusal("forbidden"));
  }
  await expect(updatePerson(admin, { personId: owner.personId, name: "x" })).rejects.toEqual(refusal("forbidden"));
  await expect(removePerson(admin, { personId: owner.personId })).rejects.toEqual(refusal("forbidden"));
});

test("whoever is removed is out at once: session, tokens, memberships, invitations, name and address", async () => {
  const all = await smallOrganisation();
  const { owner, organisationId, teamId, lead } = all;
  const { personId } = lead;
  const session = await sessionOf(lead);
  const { token } = await createToken(lead, { name: "script", access: "write", days: 1 });
  const { path } = await createInvitation(lead, { email: "guest@example.test", role: "member", teamId });
  const { id: unitId } = await db.unit.findFirstOrThrow({ where: { organisationId }, select: { id: true } });
  await db.unitMembership.create({ data: { organisationId, unitId, personId, role: "manager" } });
  await removePerson(owner, { personId });

  expect(await findViewerOfSession(session)).toBeNull();
  expect(await findViewerOfToken(token)).toBeNull();
  expect((await findInvitation(path.replace("/invite/", "")))?.state).toBe("revoked");
  expect(await db.teamMembership.count({ where: { organisationId, personId } })).toBe(0);
  expect(await db.unitMembership.count({ where: { organisationId, personId } })).toBe(0);
  const person = await db.person.findFirst({ where: { organisationId, id: personId } });
  expect(person).toMatchObject({ name: "Somebody who left", email: "", accountId: null, role: "member" });
  const { items } = await listPeople(owner, { limit: 200 });
  expect(items.map(({ id }) => id)).not.toContain(personId);
  await expect(removePerson(owner, { personId })).rejects.toEqual(refusal("not_found"));
});

test("admins see everybody, page by page; leads only whom they can choose; others nobody", async () => {
  const all = await smallOrganisation();
  const first = await listPeople(all.owner, { limit: 3 });
  const rest = await listPeople(all.owner, { limit: 200, after: first.next ?? "" });
  const names = [...first.items, ...rest.items].map(({ name }) => name);
  expect(names).toEqual(["lead", "manager", "member", "observer", "owner", "pending member", "stranger"]);
  expect(first.items[0]?.teams).toEqual([{ id: all.teamId, name: "Checkout", role: "lead" }]);
  expect((await listPeopleToChoose(all.lead)).map(({ name }) => name)).toEqual(names);
  for (const viewer of [all.manager, all.member, all.observer, all.pending, all.stranger]) {
    await expect(listPeople(viewer, { limit: 50 })).rejects.toEqual(refusal("forbidden"));
    await expect(listPeopleToChoose(viewer)).rejects.toEqual(refusal("forbidden"));
    const { personId } = all.stranger;
    await expect(updatePerson(viewer, { personId, role: "owner" })).rejects.toEqual(refusal("forbidden"));
  }
});

let one: Organisation;
let other: Organisation;

beforeAll(async () => {
  [one, other] = [await smallOrganisation(), await smallOrganisation()];
});

test("people of another organisation do not exist", async () => {
  const { personId } = one.member;
  await expect(updatePerson(other.owner, { personId, name: "Mine" })).rejects.toEqual(refusal("not_found"));
  await expect(removePerson(other.owner, { personId })).rejects.toEqual(refusal("not_found"));
  const { items } = await listPeople(other.owner, { limit: 200 });
  expect(items.map(({ id }) => id)).not.toContain(personId);
});
