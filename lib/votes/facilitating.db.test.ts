import { expect, test, vi } from "vitest";
import { refusal } from "@/e2e/support/viewers";
import { votingTeam } from "@/e2e/support/voting-team";
import { somebodyWaits } from "@/e2e/support/waiting";
import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/notices";
import { facilitateVoting, joinVoting } from "./commands/facilitate";
import { getVoting } from "./queries/get-voting";

test("a vote that waits while its voter becomes who runs the voting is refused, and not counted", async () => {
  const { lead, organisationId, assessmentId, vote } = await votingTeam("named", ["design"]);
  let casting: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "VotingCategory" WHERE "assessmentId" = ${assessmentId}::uuid FOR UPDATE`;
    casting = vote(lead, "DA-1a", { value: 50 }).catch((error: unknown) => error);
    await somebodyWaits();
    await tx.facilitator.create({ data: { organisationId, assessmentId, personId: lead.personId } });
  });
  expect(await casting).toEqual(refusal("conflict"));
  expect(await db.vote.count({ where: { assessmentId } })).toBe(0);
});

test("whoever asks to run it while their own vote is being written is told of the vote", async () => {
  const { lead, organisationId, assessmentId } = await votingTeam("named", ["design"]);
  let asking: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "VotingCategory" WHERE "assessmentId" = ${assessmentId}::uuid FOR SHARE`;
    const place = { organisationId, assessmentId, category: "design", practice: "DA-1a" };
    await tx.vote.create({ data: { ...place, voterId: lead.personId, state: "value", value: 50, revision: 1 } });
    asking = facilitateVoting(lead, { assessmentId }).catch((error: unknown) => error);
    await somebodyWaits();
  });
  expect(await asking).toEqual(refusal("conflict"));
  expect((await getVoting(lead, { assessmentId })).mine).toMatchObject({ facilitates: false });
});

test("open pages are told when a lead gives up their vote and takes it back, and the audit trail says so, once each", async () => {
  const { lead, organisationId, assessmentId } = await votingTeam("named", ["design"]);
  const told = vi.fn();
  const stop = listen(assessmentId, told);
  const times = (count: number) => vi.waitFor(() => expect(told).toHaveBeenCalledTimes(count), { timeout: 5000 });
  await times(1);
  await facilitateVoting(lead, { assessmentId });
  await facilitateVoting(lead, { assessmentId });
  await times(2);
  await joinVoting(lead, { assessmentId });
  await joinVoting(lead, { assessmentId });
  await times(3);
  stop();
  const events = await db.auditEvent.findMany({
    where: { organisationId, subjectId: assessmentId, action: { startsWith: "voting." } },
    orderBy: { id: "asc" },
    select: { action: true, personId: true },
  });
  expect(events).toEqual([
    { action: "voting.facilitated", personId: lead.personId },
    { action: "voting.joined", personId: lead.personId },
  ]);
});
