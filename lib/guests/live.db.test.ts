import { expect, test, vi } from "vitest";
import { votingTeam } from "@/e2e/support/voting-team";
import type { Guest } from "@/lib/access/guest";
import { findGuest } from "@/lib/auth/guest";
import { db } from "@/lib/db/client";
import { listen } from "@/lib/db/notices";
import { finishVoting } from "@/lib/votes/commands/finish-voting";
import { endMeeting, startMeeting } from "@/lib/votes/commands/hold-meeting";
import { revealVotes } from "@/lib/votes/commands/reveal-votes";
import { settleVotes } from "@/lib/votes/commands/settle-votes";
import { startMeetingInput } from "@/lib/votes/input";
import { findMeeting } from "@/lib/votes/queries/find-meeting";
import { closeGuestLink, openGuestLink } from "./commands/guest-links";
import { joinAsGuest } from "./commands/join-as-guest";
import { joinAsGuestInput } from "./input";
import { findGuestMeeting } from "./queries/find-guest-meeting";
import { getGuestProgress } from "./queries/get-guest-progress";
import { watchGuestVoting } from "./queries/watch-guest-voting";

async function guestIn(team: Awaited<ReturnType<typeof votingTeam>>): Promise<{ guest: Guest; linkId: string }> {
  const { link, id } = await openGuestLink(team.lead, { assessmentId: team.assessmentId, hours: 1 });
  const input = joinAsGuestInput.parse({ token: link, name: "Kim" });
  const entry = await joinAsGuest(input, { address: "192.0.2.1", viewer: null, secrets: [] });
  const guest = await findGuest(entry.secret);
  if (!guest) throw new Error("Nobody came in.");
  return { guest, linkId: id };
}

const often = { timeout: 5000, interval: 20 };

/** How often the guest was told, once all of what happened has been announced and heard here. */
async function toldBy(guest: Guest, announcements: number, whatHappens: () => Promise<unknown>): Promise<number> {
  const [changed, heard, later] = [vi.fn(), vi.fn(), vi.fn()];
  const stops = [(await watchGuestVoting(guest))(changed), listen(guest.assessmentId, heard)];
  await vi.waitFor(() => expect([changed, heard].map(({ mock }) => mock.calls.length)).toEqual([1, 1]), often);
  await whatHappens();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1 + announcements), often);
  // Whoever comes later is told last.
  stops.push((await watchGuestVoting(guest))(later));
  await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1), often);
  for (const stop of stops) stop();
  return changed.mock.calls.length;
}

test("a guest is told when somebody has finished and at the reveal, of their own assessment alone", async () => {
  const [team, other] = [await votingTeam("named", ["design", "build"]), await votingTeam("named", ["design"])];
  const { guest } = await guestIn(team);
  const changed = vi.fn();
  const stop = (await watchGuestVoting(guest))(changed);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), often);
  await finishVoting(other.member, { assessmentId: other.assessmentId });
  await finishVoting(team.member, { assessmentId: team.assessmentId });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), often);
  await revealVotes(team.lead, { assessmentId: team.assessmentId, category: "build" });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3), often);
  stop();
});

test("after the last reveal a guest is told once, and hears nothing of what the team then agrees", async () => {
  const team = await votingTeam("named", ["design"]);
  for (const voter of team.voters) await team.vote(voter, "DA-1a", { value: 100 });
  const { guest } = await guestIn(team);
  const { assessmentId } = team;
  const told = await toldBy(guest, 2, async () => {
    await revealVotes(team.lead, { assessmentId });
    await settleVotes(team.lead, { assessmentId });
  });
  expect(told).toBe(2);
});

test("a guest whose link is closed is told once, and then hears nothing", async () => {
  const team = await votingTeam("named", ["design"]);
  const { guest, linkId } = await guestIn(team);
  const { assessmentId } = team;
  const told = await toldBy(guest, 2, async () => {
    await closeGuestLink(team.lead, { assessmentId, linkId });
    await finishVoting(team.member, { assessmentId });
  });
  expect(told).toBe(2);
});

test("a guest reads how far voting is as a number, without a name, a vote or another category", async () => {
  const team = await votingTeam("anonymous", ["design", "build"]);
  const { guest } = await guestIn(team);
  await team.vote(team.member, "DA-1a", { value: 0, note: "Mine alone." });
  await finishVoting(team.member, { assessmentId: team.assessmentId });
  const far = { voters: 6, guests: 1, finished: 1, categories: [{ id: "design" }, { id: "build" }] };
  expect(await getGuestProgress(guest)).toEqual(far);
  await revealVotes(team.lead, { assessmentId: team.assessmentId, category: "build" });
  expect((await getGuestProgress(guest)).categories).toEqual([{ id: "design" }]);
  await revealVotes(team.lead, { assessmentId: team.assessmentId });
  expect((await getGuestProgress(guest)).categories).toEqual([]);
});

test("a guest sees the meeting's clock as the team does, until the votes are revealed", async () => {
  const team = await votingTeam("named", ["design", "build"]);
  const { guest } = await guestIn(team);
  const { lead, assessmentId } = team;
  expect(await findGuestMeeting(guest)).toBeNull();
  await startMeeting(lead, startMeetingInput.parse({ assessmentId }));
  const [theirs, ours] = [await findGuestMeeting(guest), await findMeeting(lead, { assessmentId })];
  expect(theirs?.startedAt).toBe(ours?.startedAt);
  expect(theirs?.parts.map(({ title }) => title)).toEqual([
    "Vote: Design & Architecture",
    "Talk: Design & Architecture",
    "Vote: Build & Deploy",
    "Talk: Build & Deploy",
    "Settle the rest, and who does what next",
  ]);
  await revealVotes(lead, { assessmentId });
  expect(await findGuestMeeting(guest)).toBeNull();
  await endMeeting(lead, { assessmentId });
});

test("there is no meeting in an assessment that is gone", async () => {
  const team = await votingTeam("named", ["design"]);
  const { guest } = await guestIn(team);
  await db.$transaction([db.guest.deleteMany({ where: { id: guest.guestId } })]);
  const gone = { ...guest, assessmentId: guest.guestId };
  expect(await findGuestMeeting(gone)).toBeNull();
});
