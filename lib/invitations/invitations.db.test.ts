import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { hashPassword } from "@/lib/auth/passwords";
import type { SessionClaims } from "@/lib/auth/session";
import { findViewerOfSession } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { removeTeamMember } from "@/lib/teams/commands/change-members";
import { archiveTeam } from "@/lib/teams/commands/change-team";
import { acceptInvitation, joinByInvitation, signInToInvitation } from "./commands/accept-invitation";
import { createInvitation } from "./commands/create-invitation";
import { revokeInvitation } from "./commands/revoke-invitation";
import { createInvitationInput } from "./input";
import { findInvitation, listInvitations } from "./queries";

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

const password = "a few words in a row";
let guests = 0;
const newAddress = () => `guest${(guests += 1)}@example.test`;

/** Invites and gives the token of the link. */
async function invite(viewer: Viewer, wish: Record<string, string>) {
  const { path, ...view } = await createInvitation(viewer, createInvitationInput.parse(wish));
  return { ...view, token: path.replace("/invite/", "") };
}

const accept = (token: string) => acceptInvitation({ token, name: "Guest", password });

async function viewerOf(claims: SessionClaims): Promise<Viewer> {
  const viewer = await findViewerOfSession(claims);
  if (!viewer) throw new Error("The session is nobody's.");
  return viewer;
}

const acceptedIn = async (claims: SessionClaims) => (await viewerOf(claims)).teams.map(({ accepted }) => accepted);

test("somebody new joins with an account of their own and just what they were promised", async () => {
  const { owner, organisationId, teamId } = await smallOrganisation();
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { organisationId, name: "Commerce" },
    select: { id: true },
  });
  const email = newAddress();
  const { token, link, mail, state } = await invite(owner, { email, role: "admin", teamId, teamRole: "lead", unitId });
  expect({ link, mail, state }).toEqual({ link: `http://127.0.0.1:3000/invite/${token}`, mail: "off", state: "open" });
  expect(await findInvitation(token)).toMatchObject({ email, team: "Checkout", unit: "Commerce", hasAccount: false });
  expect(await viewerOf(await accept(token))).toMatchObject({
    organisationId,
    email,
    name: "Guest",
    role: "admin",
    teams: [{ id: teamId, role: "lead" }],
    units: [{ id: unitId, role: "manager" }],
  });
  expect(await db.invitation.count({ where: { tokenHash: token } })).toBe(0);
});

test("a link that is used, revoked, expired, replaced or unknown opens nothing", async () => {
  const { owner, organisationId } = await smallOrganisation();
  const used = await invite(owner, { email: newAddress() });
  await accept(used.token);
  const revoked = await invite(owner, { email: newAddress() });
  await revokeInvitation(owner, { invitationId: revoked.id });
  await expect(revokeInvitation(owner, { invitationId: revoked.id })).rejects.toEqual(refusal("not_found"));
  await expect(revokeInvitation(owner, { invitationId: used.id })).rejects.toEqual(refusal("not_found"));
  const expired = await invite(owner, { email: newAddress() });
  await db.invitation.update({
    where: { organisationId_id: { organisationId, id: expired.id } },
    data: { expiresAt: new Date() },
    select: { id: true },
  });
  const email = newAddress();
  const replaced = await invite(owner, { email });
  await invite(owner, { email });
  const all = [used, revoked, expired, replaced];
  for (const { token } of [...all, { token: "unknown" }]) {
    await expect(accept(token)).rejects.toEqual(refusal("not_found"));
    await expect(signInToInvitation({ token, password }, "198.51.100.1")).rejects.toEqual(refusal("not_found"));
    await expect(joinByInvitation(owner, { token })).rejects.toEqual(refusal("not_found"));
  }
  const states = await Promise.all(all.map(async ({ token }) => (await findInvitation(token))?.state));
  expect(states).toEqual(["accepted", "revoked", "expired", "revoked"]);
  expect(await findInvitation("unknown")).toBeNull();
});

test("of two who use a link at once, one comes in", async () => {
  const { owner, organisationId } = await smallOrganisation();
  const { token } = await invite(owner, { email: newAddress() });
  const before = await db.person.count({ where: { organisationId } });
  const outcomes = await Promise.allSettled([accept(token), accept(token), accept(token)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.person.count({ where: { organisationId } })).toBe(before + 1);
});

test("somebody with an account joins with it, by password or signed in, and never makes a second one", async () => {
  const [{ owner, organisationId }, home] = [await smallOrganisation(), await smallOrganisation()];
  const { email } = await db.account.update({
    where: { id: home.stranger.accountId },
    data: { passwordHash: await hashPassword(password) },
    select: { email: true },
  });
  const { token } = await invite(owner, { email });
  expect((await findInvitation(token))?.hasAccount).toBe(true);
  await expect(accept(token)).rejects.toEqual(refusal("conflict"));
  const wrong = { token, password: "not the right one" };
  await expect(signInToInvitation(wrong, "198.51.100.2")).rejects.toEqual(refusal("unauthenticated"));
  // What was refused has not used the link up.
  const claims = await signInToInvitation({ token, password }, "198.51.100.2");
  expect(claims).toMatchObject({ accountId: home.stranger.accountId, organisationId });

  const { email: other } = await db.account.findUniqueOrThrow({ where: { id: home.member.accountId } });
  const second = await invite(owner, { email: other });
  expect(await joinByInvitation(home.member, second)).toMatchObject({ accountId: home.member.accountId });
  expect((await anew(home.member)).organisationId).toBe(home.organisationId);
});

test("a link that went astray lets nobody else in and stays open for its addressee", async () => {
  const [{ owner }, home] = [await smallOrganisation(), await smallOrganisation()];
  const { token } = await invite(owner, { email: newAddress() });
  await expect(joinByInvitation(home.member, { token })).rejects.toEqual(refusal("conflict"));
  expect((await findInvitation(token))?.state).toBe("open");
  expect(await accept(token)).toMatchObject({ organisationId: owner.organisationId });
});

test("whom a lead invites is of the team at once, unless that lead has left it meanwhile", async () => {
  const { owner, lead, organisationId, teamId } = await smallOrganisation();
  const [first, second] = [
    await invite(lead, { email: newAddress(), teamId }),
    await invite(lead, { email: newAddress(), teamId }),
  ];
  await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  expect(await acceptedIn(await accept(first.token))).toEqual([true]);
  const { id: memberId } = await db.teamMembership.findFirstOrThrow({
    where: { organisationId, teamId, personId: lead.personId },
    select: { id: true },
  });
  await removeTeamMember(owner, { teamId, memberId });
  expect(await acceptedIn(await accept(second.token))).toEqual([false]);
});

test("whom an admin invites waits for the lead, or for nobody where there is neither lead nor open draft", async () => {
  const all = await smallOrganisation();
  const { owner, lead, organisationId, teamId } = all;
  const invited = async () => acceptedIn(await accept((await invite(owner, { email: newAddress(), teamId })).token));
  expect(await invited()).toEqual([false]);
  await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  const leads = { organisationId, teamId, role: "lead" } as const;
  await db.teamMembership.deleteMany({ where: leads });
  expect(await invited()).toEqual([false]);
  await db.assessment.deleteMany({ where: { organisationId, teamId } });
  expect(await invited()).toEqual([true]);
});

test("a lead invites members into the teams they lead and nothing else; an admin makes no owner", async () => {
  const all = await smallOrganisation();
  const { lead, organisationId, teamId, stranger } = all;
  const { id: unitId } = await db.unit.findFirstOrThrow({ where: { organisationId }, select: { id: true } });
  const email = newAddress();
  for (const wish of [{ email }, { email, unitId }, { email, teamId, unitId }, { email, teamId, role: "admin" }]) {
    await expect(invite(lead, wish)).rejects.toEqual(refusal("forbidden"));
  }
  for (const viewer of [all.member, all.observer, all.manager]) {
    await expect(invite(viewer, { email, teamId })).rejects.toEqual(refusal("forbidden"));
    await expect(listInvitations(viewer, { limit: 50 })).rejects.toEqual(refusal("forbidden"));
  }
  await expect(invite(stranger, { email, teamId })).rejects.toEqual(refusal("not_found"));
  const key = { organisationId_id: { organisationId, id: stranger.personId } };
  await db.person.update({ where: key, data: { role: "admin" }, select: { id: true } });
  await expect(invite(await anew(stranger), { email, role: "owner" })).rejects.toEqual(refusal("forbidden"));
  await invite(all.owner, { email, role: "owner" });
});

test("an invitation brings something new: not somebody who is there, not into an archived team", async () => {
  const { owner, member, stranger, teamId } = await smallOrganisation();
  const addressOf = async ({ accountId }: Viewer) =>
    (await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } })).email;
  await expect(invite(owner, { email: await addressOf(member), teamId })).rejects.toEqual(refusal("conflict"));
  await expect(invite(owner, { email: await addressOf(stranger) })).rejects.toEqual(refusal("conflict"));
  const { token } = await invite(owner, { email: await addressOf(stranger), teamId });
  await archiveTeam(owner, { teamId });
  await expect(joinByInvitation(stranger, { token })).rejects.toEqual(refusal("conflict"));
  await expect(invite(owner, { email: newAddress(), teamId })).rejects.toEqual(refusal("conflict"));
});

let one: Organisation;
let other: Organisation;

beforeAll(async () => {
  [one, other] = [await smallOrganisation(), await smallOrganisation()];
});

test("invitations of another organisation do not exist, nor can one lead into its teams and units", async () => {
  const { id: invitationId } = await invite(one.owner, { email: newAddress() });
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { organisationId: one.organisationId },
    select: { id: true },
  });
  const { owner, lead } = other;
  for (const viewer of [owner, lead]) {
    await expect(revokeInvitation(viewer, { invitationId })).rejects.toEqual(refusal("not_found"));
    await expect(invite(viewer, { email: newAddress(), teamId: one.teamId })).rejects.toEqual(refusal("not_found"));
    await expect(invite(viewer, { email: newAddress(), unitId })).rejects.toEqual(refusal("not_found"));
    const { items } = await listInvitations(viewer, { limit: 200 });
    expect(items.map(({ id }) => id)).not.toContain(invitationId);
  }
  // A lead sees and revokes those into their own teams alone, whoever leads none no invitation at all.
  for (const viewer of [one.lead, one.member, one.stranger]) {
    await expect(revokeInvitation(viewer, { invitationId })).rejects.toEqual(refusal("not_found"));
  }
});
