import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal, sessionOf } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { changePassword, claimsOf, renameMyself, signIn, switchOrganisation } from "@/lib/accounts/commands";
import { listMyOrganisations } from "@/lib/accounts/queries";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { removePerson } from "@/lib/people/commands";
import { addTeamMember, removeTeamMember } from "@/lib/teams/commands/change-members";
import { accountOfIdentity } from "./identities";
import { hashPassword } from "./passwords";
import { readSession, sessionCookie } from "./session";
import { findViewerOfSession } from "./viewer";

const password = "a few words in a row";
let addresses = 0;
/** An address that no other attempt came from. */
const newAddress = () => `198.51.100.${(addresses += 1)}`;

/** Gives somebody a password and tells their e-mail address. */
async function withPassword({ accountId }: Viewer): Promise<string> {
  const { email } = await db.account.update({
    where: { id: accountId },
    data: { passwordHash: await hashPassword(password) },
    select: { email: true },
  });
  return email;
}

const sayingOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "in",
    (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : String(error)),
  );

test("an unknown address, a wrong password and an account without one are told in the same words", async () => {
  const { member, lead } = await smallOrganisation();
  const email = await withPassword(member);
  const { email: without } = await db.account.findUniqueOrThrow({ where: { id: lead.accountId } });
  const attempts = [
    { email: "nobody@example.test", password },
    { email, password: "not the right one" },
    { email: without, password },
  ];
  const sayings = await Promise.all(attempts.map((attempt) => sayingOf(signIn(attempt, newAddress()))));
  expect(new Set(sayings)).toEqual(new Set(["unauthenticated: This e-mail and password do not belong together."]));
  expect(await signIn({ email, password }, newAddress())).toMatchObject({ personId: member.personId });
});

test("after ten failures the account is closed for a while, from everywhere, with the right password too", async () => {
  const { member } = await smallOrganisation();
  const email = await withPassword(member);
  for (let at = 0; at < 10; at += 1) {
    const attempt = signIn({ email, password: "wrong" }, newAddress());
    await expect(attempt).rejects.toEqual(refusal("unauthenticated"));
  }
  await expect(signIn({ email, password }, newAddress())).rejects.toEqual(refusal("conflict"));
  await expect(signIn({ email: "nobody2@example.test", password }, newAddress())).rejects.toEqual(
    refusal("unauthenticated"),
  );
});

test("an unknown address runs into the same limit: it does not tell who has an account either", async () => {
  const attempt = () => sayingOf(signIn({ email: "nobody3@example.test", password }, newAddress()));
  for (let at = 0; at < 10; at += 1) expect(await attempt()).toMatch(/^unauthenticated/);
  expect(await attempt()).toMatch(/^conflict: Too many attempts/);
});

test("a right password makes the count begin again", async () => {
  const { member } = await smallOrganisation();
  const email = await withPassword(member);
  const address = newAddress();
  for (let round = 0; round < 2; round += 1) {
    for (let at = 0; at < 6; at += 1) {
      await expect(signIn({ email, password: "wrong" }, address)).rejects.toEqual(refusal("unauthenticated"));
    }
    await signIn({ email, password }, address);
  }
});

test("one address that tries many accounts is stopped", async () => {
  const address = newAddress();
  await db.rateLimit.create({
    data: { key: `address:${address}`, points: 100, expire: new Date(Date.now() + 60_000) },
  });
  const attempt = signIn({ email: "nobody4@example.test", password }, address);
  await expect(attempt).rejects.toEqual(refusal("conflict"));
});

test("a new password ends every session made before it, and needs the present one", async () => {
  const { member } = await smallOrganisation();
  const email = await withPassword(member);
  const before = await signIn({ email, password }, newAddress());
  const next = "quite another few words";
  await expect(changePassword(member, { current: "wrong", next })).rejects.toEqual(refusal("invalid"));
  expect(await findViewerOfSession(before)).not.toBeNull();
  const claims = await changePassword(member, { current: password, next });
  expect(await findViewerOfSession(before)).toBeNull();
  expect((await findViewerOfSession(claims))?.personId).toBe(member.personId);
  await expect(signIn({ email, password }, newAddress())).rejects.toEqual(refusal("unauthenticated"));
  await signIn({ email, password: next }, newAddress());
});

test("rights are those of this request: a membership that ended, or a removal, counts at once", async () => {
  const { owner, lead, stranger, teamId } = await smallOrganisation();
  const session = await sessionOf(stranger);
  const { id: memberId } = await addTeamMember(lead, { teamId, personId: stranger.personId, role: "member" });
  expect((await findViewerOfSession(session))?.teams).toEqual([
    { id: teamId, name: "Checkout", role: "member", accepted: true, archived: false },
  ]);
  await removeTeamMember(lead, { teamId, memberId });
  expect((await findViewerOfSession(session))?.teams).toEqual([]);
  await removePerson(owner, { personId: stranger.personId });
  expect(await findViewerOfSession(session)).toBeNull();
  expect(await claimsOf(stranger.accountId)).toBeNull();
});

test("claims that do not fit together are nobody's", async () => {
  const [{ member, lead }, other] = [await smallOrganisation(), await smallOrganisation()];
  const session = await sessionOf(member);
  for (const wrong of [
    { accountId: lead.accountId },
    { personId: lead.personId },
    { organisationId: other.organisationId },
    { sessionVersion: session.sessionVersion + 1 },
  ]) {
    expect(await findViewerOfSession({ ...session, ...wrong })).toBeNull();
  }
  const { value } = await sessionCookie(session);
  expect(await readSession(value)).toEqual(session);
  for (const forged of [`${value}x`, value.slice(0, -3), "", undefined]) expect(await readSession(forged)).toBeNull();
});

test("somebody in two organisations goes from one to the other, and to no third", async () => {
  const [one, two, three] = [await smallOrganisation(), await smallOrganisation(), await smallOrganisation()];
  const { accountId, name, email } = one.member;
  await db.person.create({ data: { organisationId: two.organisationId, accountId, name, email } });
  const claims = await switchOrganisation(one.member, { organisationId: two.organisationId });
  const there = await findViewerOfSession(claims);
  expect(there).toMatchObject({ organisationId: two.organisationId, teams: [], role: "member" });
  expect((await listMyOrganisations(one.member)).map(({ id }) => id).sort()).toEqual(
    [one.organisationId, two.organisationId].sort(),
  );
  const third = switchOrganisation(one.member, { organisationId: three.organisationId });
  await expect(third).rejects.toEqual(refusal("not_found"));
  await renameMyself(one.member, { name: "Here only" });
  expect((await anew(one.member)).name).toBe("Here only");
  expect((await findViewerOfSession(claims))?.name).toBe(name);
});

const issuer = "https://provider.example.test";

test("single sign-on finds an account by a verified address alone, and keeps to it afterwards", async () => {
  const { member, lead } = await smallOrganisation();
  const addressOf = async ({ accountId }: Viewer) =>
    (await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } })).email;
  const email = await addressOf(member);
  const sub = `sub of ${email}`;
  for (const said of [{ email }, { email, email_verified: false }, {}]) {
    expect(await accountOfIdentity(issuer, { sub, ...said })).toBeNull();
  }
  const verified = { sub, email: email.toUpperCase(), email_verified: true };
  expect(await accountOfIdentity(issuer, verified)).toBe(member.accountId);
  // Linked: whatever address the profile says later, also somebody else's, it is the same account.
  const later = { sub, email: await addressOf(lead), email_verified: true };
  expect(await accountOfIdentity(issuer, later)).toBe(member.accountId);
  expect(await accountOfIdentity("https://other.example.test", { sub })).toBeNull();
});

test("single sign-on lets in who was invited to their verified address, and nobody else", async () => {
  const { owner, organisationId } = await smallOrganisation();
  const email = "invited@example.test";
  await createInvitation(owner, { email, role: "member" });
  const accounts = await db.account.count();
  expect(await accountOfIdentity(issuer, { sub: "1", email, email_verified: false })).toBeNull();
  const stranger = { sub: "2", email: "uninvited@example.test", email_verified: true };
  expect(await accountOfIdentity(issuer, stranger)).toBeNull();
  expect(await db.account.count()).toBe(accounts);
  const accountId = await accountOfIdentity(issuer, { sub: "3", email, email_verified: true, name: "Invited" });
  expect(await claimsOf(accountId ?? "")).toMatchObject({ organisationId });
});

test("the demo's accounts belong to no identity", async () => {
  const { member } = await smallOrganisation();
  const { email } = await db.account.update({ where: { id: member.accountId }, data: { demo: true } });
  expect(await accountOfIdentity(issuer, { sub: "demo", email, email_verified: true })).toBeNull();
});
