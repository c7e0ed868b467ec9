import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { deleteDraft } from "@/lib/assessments/commands/delete-draft";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { db } from "@/lib/db/client";
import { addTeamMember, removeTeamMember, updateTeamMember } from "./commands/change-members";
import { archiveTeam, createTeam, restoreTeam, updateTeam } from "./commands/change-team";
import { updateTeamInput } from "./input";
import { getTeam, listTeamMembers } from "./queries";

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

const unitOf = async ({ organisationId }: Organisation) =>
  (await db.unit.findFirstOrThrow({ where: { organisationId, name: "Commerce" }, select: { id: true } })).id;

const membershipOf = async (viewer: Viewer, teamId: string) =>
  (
    await db.teamMembership.findFirstOrThrow({
      where: { organisationId: viewer.organisationId, personId: viewer.personId, teamId },
      select: { id: true },
    })
  ).id;

const draftIn = (lead: Viewer, teamId: string) => startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });

/** A team without a lead, and somebody in it who can be made one. */
async function withoutLead() {
  const all = await smallOrganisation();
  const { id: teamId } = await createTeam(all.owner, { unitId: await unitOf(all), name: "Payments", lead: false });
  return { ...all, teamId };
}

test("who makes a team with `lead` leads it at once; without it, they are not in it", async () => {
  const all = await smallOrganisation();
  const unitId = await unitOf(all);
  const { id: led } = await createTeam(all.owner, { unitId, name: "Led", lead: true });
  const { id: made } = await createTeam(all.owner, { unitId, name: "Made", lead: false });
  const owner = await anew(all.owner);
  expect(await getTeam(owner, { teamId: led })).toMatchObject({
    role: "lead",
    accepted: true,
    can: { startAssessment: true },
  });
  expect(await getTeam(owner, { teamId: made })).toMatchObject({ role: null, can: { startAssessment: false } });
  await expect(createTeam(all.owner, { unitId, name: "Made", lead: false })).rejects.toEqual(refusal("conflict"));
  for (const viewer of [all.manager, all.lead, all.stranger]) {
    await expect(createTeam(viewer, { unitId, name: "Mine", lead: true })).rejects.toEqual(refusal("forbidden"));
  }
});

test("a lead renames the team; only admins and owners move it, and a taken name is a conflict", async () => {
  const all = await smallOrganisation();
  const { teamId, lead, owner } = all;
  const unitId = await unitOf(all);
  await createTeam(owner, { unitId, name: "Taken", lead: false });
  await updateTeam(lead, { teamId, name: "Till" });
  await expect(updateTeam(lead, { teamId, unitId })).rejects.toEqual(refusal("forbidden"));
  await expect(updateTeam(all.member, { teamId, name: "Mine" })).rejects.toEqual(refusal("forbidden"));
  await expect(updateTeam(owner, { teamId, name: "Taken" })).rejects.toEqual(refusal("conflict"));
  await expect(updateTeam(owner, { teamId, unitId: teamId })).rejects.toEqual(refusal("not_found"));
  expect((await getTeam(owner, { teamId })).name).toBe("Till");
});

test("a lead or an admin tags the team; tags are kept once, whatever their case", async () => {
  const { teamId, lead, owner, manager, member } = await smallOrganisation();
  const tag = (viewer: Viewer, tags: unknown) => updateTeam(viewer, updateTeamInput.parse({ teamId, tags }));
  await tag(lead, [" payments ", "Mobile", "mobile"]);
  expect(await getTeam(member, { teamId })).toMatchObject({ tags: ["payments", "Mobile"], can: { tag: false } });
  await tag(owner, "till, , Payments,");
  expect((await getTeam(lead, { teamId })).tags).toEqual(["till", "Payments"]);
  await tag(lead, "");
  expect((await getTeam(lead, { teamId })).tags).toEqual([]);
  for (const viewer of [manager, member]) await expect(tag(viewer, ["mine"])).rejects.toEqual(refusal("forbidden"));
});

test("whether others may ask is a lead's word alone, and each change is in the trail once", async () => {
  const { teamId, organisationId, lead, owner, manager, member, pending } = await smallOrganisation();
  expect(await getTeam(lead, { teamId })).toMatchObject({ mayBeAsked: false, can: { offerHelp: true } });
  for (const viewer of [owner, manager, member, pending]) {
    const offer = { teamId, mayBeAsked: true, tags: ["sneaked in"] };
    await expect(updateTeam(viewer, offer)).rejects.toEqual(refusal("forbidden"));
  }
  for (const mayBeAsked of [true, true, false]) await updateTeam(lead, { teamId, mayBeAsked });
  expect(await getTeam(owner, { teamId })).toMatchObject({ mayBeAsked: false, tags: [], can: { offerHelp: false } });
  const trail = await db.auditEvent.findMany({
    where: { organisationId, subjectId: teamId },
    orderBy: { id: "asc" },
    select: { action: true, personId: true },
  });
  expect(trail).toEqual([
    { action: "team.help_offered", personId: lead.personId },
    { action: "team.help_ended", personId: lead.personId },
  ]);
});

test("nobody adds themself, an owner neither", async () => {
  const { owner, lead, teamId } = await smallOrganisation();
  for (const viewer of [owner, lead]) {
    const input = { teamId, personId: viewer.personId, role: "member" as const };
    await expect(addTeamMember(viewer, input)).rejects.toEqual(refusal("forbidden"));
  }
});

test("whom an accepted lead adds is of the team at once; nobody is in it twice", async () => {
  const { lead, stranger, teamId } = await smallOrganisation();
  const { id } = await draftIn(lead, teamId);
  const input = { teamId, personId: stranger.personId, role: "member" as const };
  expect(await addTeamMember(lead, input)).toMatchObject({ accepted: true, role: "member" });
  await expect(addTeamMember(lead, input)).rejects.toEqual(refusal("conflict"));
  expect(await getAssessment(await anew(stranger), { assessmentId: id })).toMatchObject({ id });
});

test("whom an admin adds waits for the team's lead, and sees no draft until then", async () => {
  const { owner, lead, stranger, teamId } = await smallOrganisation();
  const { id: assessmentId } = await draftIn(lead, teamId);
  const { id: memberId, accepted } = await addTeamMember(owner, {
    teamId,
    personId: stranger.personId,
    role: "lead",
  });
  expect(accepted).toBe(false);
  await expect(getAssessment(await anew(stranger), { assessmentId })).rejects.toEqual(refusal("not_found"));
  const accept = { teamId, memberId, accepted: true } as const;
  await expect(updateTeamMember(owner, accept)).rejects.toEqual(refusal("forbidden"));
  await expect(updateTeamMember(await anew(stranger), accept)).rejects.toEqual(refusal("forbidden"));
  await updateTeamMember(lead, accept);
  expect(await getAssessment(await anew(stranger), { assessmentId })).toMatchObject({ id: assessmentId });
});

test("without an accepted lead, an admin's choice counts at once, but not while a draft is open", async () => {
  const { owner, stranger, observer, teamId } = await withoutLead();
  const add = (who: Viewer, role: "lead" | "member") => addTeamMember(owner, { teamId, personId: who.personId, role });
  expect(await add(stranger, "lead")).toMatchObject({ accepted: true });
  const lead = await anew(stranger);
  const { id: assessmentId } = await draftIn(lead, teamId);
  await removeTeamMember(lead, { teamId, memberId: await membershipOf(lead, teamId) });
  expect(await add(observer, "member")).toMatchObject({ accepted: false });
  await expect(getAssessment(await anew(observer), { assessmentId })).rejects.toEqual(refusal("not_found"));
});

test("an admin who is made a member by another admin sees no draft", async () => {
  const { owner, lead, stranger, teamId, organisationId } = await smallOrganisation();
  const key = { organisationId_id: { organisationId, id: stranger.personId } };
  await db.person.update({ where: key, data: { role: "admin" }, select: { id: true } });
  const { id: assessmentId } = await draftIn(lead, teamId);
  await addTeamMember(await anew(stranger), { teamId, personId: owner.personId, role: "member" });
  await expect(getAssessment(await anew(owner), { assessmentId })).rejects.toEqual(refusal("not_found"));
  // Nor does a role that they then give themself let them in.
  const memberId = await membershipOf(owner, teamId);
  const raise = { teamId, memberId, role: "lead" } as const;
  await expect(updateTeamMember(await anew(owner), raise)).rejects.toEqual(refusal("forbidden"));
  await updateTeamMember(await anew(stranger), raise);
  await expect(getAssessment(await anew(owner), { assessmentId })).rejects.toEqual(refusal("not_found"));
});

test("an observer whom an admin makes a member waits for a lead; a lead's word counts at once", async () => {
  const { owner, lead, observer, teamId } = await smallOrganisation();
  const { id: assessmentId } = await draftIn(lead, teamId);
  const memberId = await membershipOf(observer, teamId);
  await updateTeamMember(owner, { teamId, memberId, role: "member" });
  await expect(getAssessment(await anew(observer), { assessmentId })).rejects.toEqual(refusal("not_found"));
  await updateTeamMember(lead, { teamId, memberId, role: "member", accepted: true });
  expect(await getAssessment(await anew(observer), { assessmentId })).toMatchObject({ id: assessmentId });
});

test("everybody may leave; others are taken out by a lead or an admin", async () => {
  const all = await smallOrganisation();
  const { teamId, member, lead, observer } = all;
  const [members, observers] = [await membershipOf(member, teamId), await membershipOf(observer, teamId)];
  await expect(removeTeamMember(member, { teamId, memberId: observers })).rejects.toEqual(refusal("forbidden"));
  await expect(removeTeamMember(all.manager, { teamId, memberId: members })).rejects.toEqual(refusal("forbidden"));
  await removeTeamMember(member, { teamId, memberId: members });
  await removeTeamMember(lead, { teamId, memberId: observers });
  const { items } = await listTeamMembers(lead, { teamId, limit: 50 });
  expect(items.map(({ person }) => person.name).sort()).toEqual(["lead", "pending member"]);
});

test("an archived team starts and admits nothing until it is restored; archiving twice keeps the first day", async () => {
  const { owner, lead, stranger, teamId } = await smallOrganisation();
  await expect(archiveTeam(lead, { teamId })).rejects.toEqual(refusal("forbidden"));
  await archiveTeam(owner, { teamId }, new Date("2026-03-01T00:00:00Z"));
  await archiveTeam(owner, { teamId });
  const archived = await getTeam(lead, { teamId });
  expect(archived.archivedAt).toBe("2026-03-01T00:00:00.000Z");
  expect(archived.can.startAssessment).toBe(false);
  await expect(draftIn(lead, teamId)).rejects.toEqual(refusal("conflict"));
  const newcomer = { teamId, personId: stranger.personId, role: "member" as const };
  await expect(addTeamMember(owner, newcomer)).rejects.toEqual(refusal("conflict"));
  await restoreTeam(owner, { teamId });
  const { id: assessmentId } = await draftIn(lead, teamId);
  await deleteDraft(lead, { assessmentId });
});

let one: Organisation;
let other: Organisation;

beforeAll(async () => {
  [one, other] = [await smallOrganisation(), await smallOrganisation()];
});

test("teams and people of another organisation do not exist", async () => {
  const { teamId } = one;
  const memberId = await membershipOf(one.member, teamId);
  for (const viewer of [other.owner, other.lead, other.manager]) {
    const { personId } = other.stranger;
    const asked: (() => Promise<unknown>)[] = [
      () => getTeam(viewer, { teamId }),
      () => listTeamMembers(viewer, { teamId, limit: 50 }),
      () => updateTeam(viewer, { teamId, name: "Mine" }),
      () => archiveTeam(viewer, { teamId }),
      () => addTeamMember(viewer, { teamId, personId, role: "member" }),
      () => updateTeamMember(viewer, { teamId, memberId, role: "lead" }),
      () => removeTeamMember(viewer, { teamId, memberId }),
    ];
    for (const ask of asked) await expect(ask()).rejects.toEqual(refusal("not_found"));
  }
  const { owner, teamId: own } = other;
  const foreign = { teamId: own, personId: one.stranger.personId, role: "member" as const };
  await expect(addTeamMember(owner, foreign)).rejects.toEqual(refusal("not_found"));
  await expect(updateTeamMember(owner, { teamId: own, memberId, role: "lead" })).rejects.toEqual(refusal("not_found"));
  await expect(removeTeamMember(owner, { teamId: own, memberId })).rejects.toEqual(refusal("not_found"));
  await expect(updateTeam(owner, { teamId: own, unitId: await unitOf(one) })).rejects.toEqual(refusal("not_found"));
});
