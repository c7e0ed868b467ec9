import { expect, test } from "vitest";
import { anew, refusal } from "@/e2e/support/viewers";
import { votingTeam } from "@/e2e/support/voting-team";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { db } from "@/lib/db/client";
import { getMyDay } from "@/lib/my-day/queries";
import { openGuestLink } from "@/lib/guests/commands/guest-links";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { facilitateVoting, joinVoting } from "./commands/facilitate";
import { finishVoting } from "./commands/finish-voting";
import { startMeeting } from "./commands/hold-meeting";
import { dismissCoach, inviteCoach } from "./commands/invite-coach";
import { revealVotes } from "./commands/reveal-votes";
import { settleVotes } from "./commands/settle-votes";
import { getAgreement } from "./queries/get-agreement";
import { getDiscussed } from "./queries/get-discussed";
import { getVoting } from "./queries/get-voting";

async function coachedTeam() {
  const team = await votingTeam("named", ["design"]);
  const { email } = await db.person.findFirstOrThrow({
    where: { id: team.stranger.personId },
    select: { email: true },
  });
  return { ...team, coach: team.stranger, email, one: { assessmentId: team.assessmentId } };
}

test("only a lead lets a coach in, from their own organisation and from outside the team", async () => {
  const { lead, member, owner, manager, one, email } = await coachedTeam();
  await expect(inviteCoach(member, { ...one, email })).rejects.toEqual(refusal("forbidden"));
  for (const viewer of [owner, manager]) {
    await expect(inviteCoach(viewer, { ...one, email })).rejects.toEqual(refusal("not_found"));
  }
  const elsewhere = await coachedTeam();
  await expect(inviteCoach(lead, { ...one, email: elsewhere.email })).rejects.toEqual(refusal("invalid"));
  const { email: ofMember } = await db.person.findFirstOrThrow({
    where: { id: member.personId },
    select: { email: true },
  });
  await expect(inviteCoach(lead, { ...one, email: ofMember })).rejects.toEqual(refusal("conflict"));
});

test("a coach runs the voting, sees a number before the reveal and what the team sees after it, and says nothing for the team", async () => {
  const { lead, member, coach, email, vote, one } = await coachedTeam();
  await saveAnswer(lead, { ...one, practice: "CO-1a", revision: 0, value: 100 });
  await vote(member, "DA-1a", { value: 50, note: "Not for the coach yet." });
  await expect(getVoting(coach, one)).rejects.toEqual(refusal("not_found"));
  await inviteCoach(lead, { ...one, email });
  await inviteCoach(lead, { ...one, email });

  const seen = await getVoting(coach, one);
  expect(seen).toMatchObject({ voters: 5, finished: 0, can: { vote: false, facilitate: true, inviteCoach: false } });
  expect(JSON.stringify([seen, await getAgreement(coach, one), await getDiscussed(coach, one)])).not.toMatch(
    /Not for the coach|CO-1a":{"value/,
  );
  expect((await getVoting(member, one)).coaches).toEqual([{ id: coach.personId, name: coach.name }]);
  await expect(vote(coach, "DA-1a", { value: 0 })).rejects.toEqual(refusal("not_found"));
  for (const command of [finishVoting, facilitateVoting, joinVoting]) {
    await expect(command(coach, one)).rejects.toEqual(refusal("forbidden"));
  }
  await expect(openGuestLink(coach, { ...one, hours: 1 })).rejects.toEqual(refusal("forbidden"));
  await expect(inviteCoach(coach, { ...one, email })).rejects.toEqual(refusal("forbidden"));

  await startMeeting(coach, { ...one, minutes: 45, voting: "now" });
  await revealVotes(coach, one);
  const { items } = await getAgreement(coach, one);
  expect(items[0]).toMatchObject({ practice: "DA-1a", n: 1, suggested: 50 });
  expect((await settleVotes(coach, one)).settled).toHaveLength(1);
  const { answers, can } = await getDiscussed(coach, one);
  expect(Object.keys(answers)).toEqual(["DA-1a"]);
  expect(can).toEqual({ answer: false, publish: false, seeTeam: false, planActions: false });
  // Nothing else of the team's draft is there for them.
  await expect(saveAnswer(coach, { ...one, practice: "DA-1b", revision: 0, value: 0 })).rejects.toEqual(
    refusal("not_found"),
  );
  for (const query of [getAnswering, getAssessment])
    await expect(query(coach, one)).rejects.toEqual(refusal("not_found"));
});

test("a coach who is let go, or whose assessment is published, sees nothing of it any more", async () => {
  const { lead, member, coach, email, one } = await coachedTeam();
  await inviteCoach(lead, { ...one, email });
  await expect(dismissCoach(member, { ...one, personId: coach.personId })).rejects.toEqual(refusal("forbidden"));
  await dismissCoach(lead, { ...one, personId: coach.personId });
  await expect(dismissCoach(lead, { ...one, personId: coach.personId })).rejects.toEqual(refusal("not_found"));
  await expect(getVoting(coach, one)).rejects.toEqual(refusal("not_found"));
  await inviteCoach(lead, { ...one, email });
  await revealVotes(lead, one);
  expect((await getAgreement(coach, one)).voters).toBe(5);
  await saveAnswer(lead, { ...one, practice: "DA-1a", revision: 0, value: 50 });
  await publishAssessment(lead, { ...one, share: "results", notes: [] });
  await expect(getAgreement(coach, one)).rejects.toEqual(refusal("not_found"));
  // The draft is the team's again, and the coach was let in until it was published.
  await withdrawPublication(lead, { ...one, reason: "We were too kind." });
  await expect(getAgreement(coach, one)).rejects.toEqual(refusal("not_found"));
  expect((await getVoting(lead, one)).coaches).toEqual([]);
});

test("a coach finds what they run on their first page, until they are let go or it is published; nobody else does", async () => {
  const { lead, member, manager, coach, email, organisationId, one } = await coachedTeam();
  const coached = async (viewer: typeof coach) => (await getMyDay(viewer)).coached;
  expect(await coached(coach)).toEqual([]);
  await inviteCoach(lead, { ...one, email });
  const entry = { id: one.assessmentId, team: "Checkout", isVoting: true, isMeeting: false };
  expect(await coached(coach)).toEqual([expect.objectContaining(entry)]);
  for (const viewer of [lead, member, manager]) expect(await coached(viewer)).toEqual([]);
  await startMeeting(coach, { ...one, minutes: 45, voting: "now" });
  await revealVotes(coach, one);
  expect(await coached(coach)).toEqual([expect.objectContaining({ ...entry, isVoting: false, isMeeting: true })]);
  await dismissCoach(lead, { ...one, personId: coach.personId });
  expect(await coached(coach)).toEqual([]);
  await inviteCoach(lead, { ...one, email });
  const id = { organisationId_id: { organisationId, id: one.assessmentId } };
  await db.assessment.update({ where: id, data: { state: "published" } });
  expect(await coached(coach)).toEqual([]);
});

test("a lead who runs the voting of their own team has it once on their first page", async () => {
  const { lead, one } = await coachedTeam();
  await facilitateVoting(lead, one);
  const { coached, drafts } = await getMyDay(lead);
  expect([coached.length, drafts.length]).toEqual([0, 1]);
  expect(drafts[0]).toMatchObject({ isVoting: true });
});

test("a lead who ran the voting and left the team is no coach", async () => {
  const { lead, organisationId, one } = await coachedTeam();
  await facilitateVoting(lead, one);
  await db.teamMembership.deleteMany({ where: { organisationId, personId: lead.personId } });
  await expect(getVoting({ ...lead, teams: [] }, one)).rejects.toEqual(refusal("not_found"));
});

test("a lead who ran the voting and left the team becomes its coach like anybody else", async () => {
  const { lead, member, organisationId, teamId, one } = await coachedTeam();
  await db.teamMembership.updateMany({ where: { organisationId, personId: member.personId }, data: { role: "lead" } });
  await facilitateVoting(await anew(member), one);
  await db.teamMembership.deleteMany({ where: { organisationId, teamId, personId: member.personId } });
  const { email } = await db.person.findFirstOrThrow({ where: { id: member.personId }, select: { email: true } });
  await inviteCoach(lead, { ...one, email });
  expect(await getVoting(await anew(member), one)).toMatchObject({
    can: { facilitate: true, vote: false, join: false },
  });
  expect(await db.auditEvent.count({ where: { organisationId, action: "coach.invited" } })).toBe(1);
});

test("a coach who voted before they left the team keeps nobody from the reveal, and one who comes into it may vote", async () => {
  const { lead, member, coach, email, organisationId, teamId, one, vote } = await coachedTeam();
  await vote(member, "DA-1a", { value: 50, note: "Said in the team." });
  await db.teamMembership.deleteMany({ where: { organisationId, teamId, personId: member.personId } });
  const { email: ofMember } = await db.person.findFirstOrThrow({
    where: { id: member.personId },
    select: { email: true },
  });
  await inviteCoach(lead, { ...one, email: ofMember });
  await inviteCoach(lead, { ...one, email });
  expect((await getVoting(lead, one)).can.join).toBe(false);
  const joining = { organisationId, teamId, personId: coach.personId, role: "lead" as const, acceptedAt: new Date() };
  await db.teamMembership.create({ data: joining });
  const inside = await anew(coach);
  expect((await getVoting(inside, one)).can).toMatchObject({ vote: false, join: true });
  await joinVoting(inside, one);
  expect(await vote(inside, "DA-1b", { value: 50 })).toEqual({ revision: 1 });
  await revealVotes(lead, one);
  expect((await getAgreement(lead, one)).items.find(({ practice }) => practice === "DA-1a")?.n).toBe(1);
});
