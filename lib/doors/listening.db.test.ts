import { expect, test, vi } from "vitest";
import { votingTeam } from "@/e2e/support/voting-team";
import type { Viewer } from "@/lib/access/viewer";
import { categoryOfDraftInput, assessmentInput } from "@/lib/assessments/input";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { db } from "@/lib/db/client";
import { removePerson } from "@/lib/people/commands";
import { bePresent } from "@/lib/presence/commands/be-present";
import { listPresent } from "@/lib/presence/queries/list-present";
import { removeTeamMember, updateTeamMember } from "@/lib/teams/commands/change-members";
import { createToken, revokeToken } from "@/lib/tokens/commands";
import { finishVoting } from "@/lib/votes/commands/finish-voting";
import { dismissCoach, inviteCoach } from "@/lib/votes/commands/invite-coach";
import { watchVoting } from "@/lib/votes/queries/watch-voting";
import { apiEvents } from "./api";

const news = "event: changed\ndata: {}\n\n";
const tokenOf = (viewer: Viewer) => createToken(viewer, { name: "listening", access: "read", days: 1 });

/** A stream of news by an API token, and what has come by it. */
async function listening(handler: ReturnType<typeof apiEvents>, token: string, params: Record<string, string>) {
  const leaving = new AbortController();
  const request = new Request("http://127.0.0.1/api/v1/events", {
    headers: { Authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  const { status, body } = await handler(request, { params: Promise.resolve(params) });
  expect(status).toBe(200);
  const heard = { text: "", hasEnded: false };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) heard.text += decoder.decode(chunk);
    heard.hasEnded = true;
  })();
  await vi.waitFor(() => expect(heard.text).toContain(news), often);
  heard.text = "";
  return { heard, leave: () => leaving.abort() };
}

const often = { timeout: 5000, interval: 20 };
const votes = apiEvents(assessmentInput, watchVoting);
const presence = apiEvents(categoryOfDraftInput, bePresent);

const memberIdOf = async ({ organisationId, personId }: Viewer) =>
  (await db.teamMembership.findFirstOrThrow({ where: { organisationId, personId }, select: { id: true } })).id;

test("whoever loses the right to a voting hears nothing more of it: the stream ends with the right", async () => {
  const team = await votingTeam("named", ["design"]);
  const { lead, owner, teamId, assessmentId, voters } = team;
  const [, removed, demoted, gone, revoked] = voters;
  if (!removed || !demoted || !gone || !revoked) throw new Error("Five vote.");
  const coach = team.stranger;
  const { email } = await db.person.findFirstOrThrow({ where: { id: coach.personId }, select: { email: true } });
  await inviteCoach(lead, { assessmentId, email });
  const token = await tokenOf(revoked);
  const streams = await Promise.all([
    ...[removed, demoted, gone, coach].map(async (one) =>
      listening(votes, (await tokenOf(one)).token, { assessmentId }),
    ),
    listening(votes, token.token, { assessmentId }),
  ]);
  const stays = await listening(votes, (await tokenOf(lead)).token, { assessmentId });

  await revokeToken(revoked, { tokenId: token.id });
  await removeTeamMember(lead, { teamId, memberId: await memberIdOf(removed) });
  await updateTeamMember(lead, { teamId, memberId: await memberIdOf(demoted), role: "observer" });
  await removePerson(owner, { personId: gone.personId });
  await dismissCoach(lead, { assessmentId, personId: coach.personId });
  await finishVoting(lead, { assessmentId });
  await vi.waitFor(() => expect(streams.map(({ heard }) => heard.hasEnded)).toEqual(streams.map(() => true)), often);
  // Of what happened to others before them, the later ones were told.
  expect(streams[0].heard.text).toBe("");
  expect(streams[4]?.heard.text).toBe("");
  expect(stays.heard).toMatchObject({ hasEnded: false });
  expect(stays.heard.text).toContain(news);
  stays.leave();
});

test("somebody who was taken out of the team is not shown as present any more", async () => {
  const { lead, member, teamId } = await smallOrganisation();
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  const stream = await listening(presence, (await tokenOf(member)).token, { assessmentId, category: "design" });
  await vi.waitFor(async () => expect((await listPresent(lead, { assessmentId })).items).toHaveLength(1), often);
  await removeTeamMember(lead, { teamId, memberId: await memberIdOf(member) });
  await vi.waitFor(async () => expect((await listPresent(lead, { assessmentId })).items).toEqual([]), often);
  await vi.waitFor(() => expect(stream.heard.hasEnded).toBe(true), often);
});
