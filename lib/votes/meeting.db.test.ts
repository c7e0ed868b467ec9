import { expect, test } from "vitest";
import { refusal } from "@/e2e/support/viewers";
import { votingTeam } from "@/e2e/support/voting-team";
import { db } from "@/lib/db/client";
import { endMeeting, startMeeting } from "./commands/hold-meeting";
import { revealVotes } from "./commands/reveal-votes";
import { startMeetingInput } from "./input";
import { findMeeting, getMeeting } from "./queries/find-meeting";

const plan = (assessmentId: string, more: Record<string, unknown> = {}) =>
  startMeetingInput.parse({ assessmentId, ...more });

test("a lead starts the clock, everybody in the team reads the same agenda and beginning, and nobody else does", async () => {
  const { lead, member, owner, observer, stranger, assessmentId } = await votingTeam("named", ["design", "build"]);
  await expect(startMeeting(member, plan(assessmentId))).rejects.toEqual(refusal("forbidden"));
  for (const viewer of [owner, observer, stranger]) {
    await expect(startMeeting(viewer, plan(assessmentId))).rejects.toEqual(refusal("not_found"));
    await expect(findMeeting(viewer, { assessmentId })).rejects.toEqual(refusal("not_found"));
  }
  expect(await findMeeting(lead, { assessmentId })).toBeNull();
  await startMeeting(lead, plan(assessmentId));
  const [seen, theirs] = [await getMeeting(lead, { assessmentId }), await getMeeting(member, { assessmentId })];
  expect(theirs.startedAt).toBe(seen.startedAt);
  expect(Math.abs(Date.parse(seen.now) - Date.parse(seen.startedAt))).toBeLessThan(30_000);
  expect(seen.parts.map(({ kind, category }) => [kind, category])).toEqual([
    ["vote", "design"],
    ["discuss", "design"],
    ["vote", "build"],
    ["discuss", "build"],
    ["close", null],
  ]);
  expect(seen.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  await expect(endMeeting(member, { assessmentId })).rejects.toEqual(refusal("forbidden"));
  await endMeeting(lead, { assessmentId });
  await expect(endMeeting(lead, { assessmentId })).rejects.toEqual(refusal("conflict"));
  await expect(getMeeting(member, { assessmentId })).rejects.toEqual(refusal("not_found"));
});

test("a meeting is about what is voted on, has a minute for each part, and begins anew with a new plan", async () => {
  const { lead, assessmentId } = await votingTeam("named", ["design", "build"]);
  await expect(startMeeting(lead, plan(assessmentId, { categories: ["culture"] }))).rejects.toEqual(refusal("invalid"));
  await expect(startMeeting(lead, plan(assessmentId, { minutes: "6" }))).rejects.toEqual(refusal("invalid"));
  await startMeeting(lead, plan(assessmentId, { minutes: "30" }));
  await startMeeting(lead, plan(assessmentId, { minutes: "60", categories: "build", voting: "before" }));
  expect((await getMeeting(lead, { assessmentId })).parts.map(({ kind }) => kind)).toEqual(["discuss", "close"]);
  expect(await db.meeting.count({ where: { assessmentId } })).toBe(1);
});

test("what was revealed before the meeting is only talked about; a reveal in it changes no agenda", async () => {
  const { lead, assessmentId } = await votingTeam("named", ["design", "build"]);
  await revealVotes(lead, { assessmentId, category: "design" });
  await startMeeting(lead, plan(assessmentId));
  const kinds = async () =>
    (await getMeeting(lead, { assessmentId })).parts.map(({ kind, category }) => `${kind} ${category}`);
  const before = await kinds();
  expect(before).toEqual(["discuss design", "vote build", "discuss build", "close null"]);
  await revealVotes(lead, { assessmentId });
  expect(await kinds()).toEqual(before);
});

test("a meeting about nothing is refused in words; one without a list is about everything", () => {
  const assessmentId = crypto.randomUUID();
  const parsed = startMeetingInput.safeParse({ assessmentId, categories: [] });
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["categories"]]);
  for (const none of [undefined, ""]) expect(plan(assessmentId, { categories: none }).categories).toBeUndefined();
});
