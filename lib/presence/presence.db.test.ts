import { expect, test, vi } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { refusal } from "@/e2e/support/viewers";
import { votingTeam } from "@/e2e/support/voting-team";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { bePresent } from "./commands/be-present";
import { listPresent } from "./queries/list-present";

const draftOf = async () => {
  const all = await smallOrganisation();
  const { id: assessmentId } = await startAssessment(all.lead, { teamId: all.teamId, model: "cdmm", mode: "direct" });
  return { ...all, assessmentId };
};

test("whoever has a category open is seen by the others of the team until they leave, and by nobody else", async () => {
  const { lead, member, owner, assessmentId } = await draftOf();
  const changed = vi.fn();
  const leave = (await bePresent(lead, { assessmentId, category: "design" }))(() => undefined);
  const stop = (await bePresent(member, { assessmentId, category: "build" }))(changed);
  await vi.waitFor(async () =>
    expect((await listPresent(member, { assessmentId })).items).toEqual([
      { person: { id: lead.personId, name: lead.name }, category: "design" },
    ]),
  );
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  await expect(listPresent(owner, { assessmentId })).rejects.toEqual(refusal("not_found"));
  await expect(bePresent(owner, { assessmentId, category: "design" })).rejects.toEqual(refusal("not_found"));
  changed.mockClear();
  leave();
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  await vi.waitFor(async () => expect((await listPresent(member, { assessmentId })).items).toEqual([]));
  stop();
  await vi.waitFor(async () => expect(await db.presence.count({ where: { assessmentId } })).toBe(0));
});

test("a window that was left behind by a server that died is passed over, and goes with the next that comes", async () => {
  const { lead, member, organisationId, assessmentId } = await draftOf();
  const windowId = "01a20000-0000-7000-8000-000000000000";
  const seenAt = new Date(Date.now() - 60_000);
  const lost = { organisationId, assessmentId, windowId, personId: lead.personId, category: "design", seenAt };
  await db.presence.create({ data: lost });
  expect((await listPresent(member, { assessmentId })).items).toEqual([]);
  const stop = (await bePresent(member, { assessmentId, category: "build" }))(() => undefined);
  await vi.waitFor(async () => expect(await db.presence.count({ where: { assessmentId, windowId } })).toBe(0));
  stop();
});

test("while a team votes, nobody is told who is at it", async () => {
  const { lead, member, organisationId, assessmentId } = await votingTeam("named", ["design"]);
  await expect(bePresent(lead, { assessmentId, category: "design" })).rejects.toEqual(refusal("conflict"));
  const windowId = "01a20000-0000-7000-8000-000000000001";
  await db.presence.create({
    data: { organisationId, assessmentId, windowId, personId: lead.personId, category: "design" },
  });
  expect((await listPresent(member, { assessmentId })).items).toEqual([]);
});
