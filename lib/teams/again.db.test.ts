import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { getMyDay } from "@/lib/my-day/queries";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { leaveAgainOpen, planAgain } from "./commands/plan-again";
import { getAgainCalendar, getTeam } from "./queries";

const longAgo = new Date("2026-01-10T10:00:00Z");

test("a lead plans a day after today, or none; the team alone knows it, and has it as a calendar file", async () => {
  const { lead, member, observer, manager, teamId } = await smallOrganisation();
  const stranger = (await smallOrganisation()).lead;
  const again = async (viewer: typeof lead) => (await getTeam(viewer, { teamId })).again;
  expect(await again(member)).toEqual({ on: null, chosen: false, due: false });
  await expect(planAgain(member, { teamId, on: "2099-02-24" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(planAgain(stranger, { teamId, on: "2099-02-24" })).rejects.toMatchObject({ code: "not_found" });
  await expect(planAgain(lead, { teamId, on: "2026-01-10" }, longAgo)).rejects.toMatchObject({ code: "invalid" });
  await expect(getAgainCalendar(lead, { teamId })).rejects.toMatchObject({ code: "not_found" });

  await planAgain(lead, { teamId, on: "2099-02-24" });
  expect(await again(member)).toEqual({ on: "2099-02-24", chosen: true, due: false });
  expect((await getAgainCalendar(member, { teamId })).body).toContain("DTSTART;VALUE=DATE:20990224");
  for (const outsider of [observer, manager]) {
    expect(await again(outsider)).toBeNull();
    await expect(getAgainCalendar(outsider, { teamId })).rejects.toMatchObject({ code: "not_found" });
  }
  await leaveAgainOpen(lead, { teamId });
  expect(await again(lead)).toEqual({ on: null, chosen: true, due: false });
});

test("the day is due for the team on its first page until a draft is open, and the next result ends it", async () => {
  const { lead, member, manager, teamId } = await smallOrganisation();
  await planAgain(lead, { teamId, on: "2026-01-11" }, longAgo);
  expect((await getMyDay(member)).due).toEqual([{ teamId, team: expect.any(String), on: "2026-01-11" }]);
  expect((await getMyDay(manager)).due).toEqual([]);
  expect((await getTeam(lead, { teamId })).again?.due).toBe(true);

  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  expect((await getMyDay(member)).due).toEqual([]);
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, value: 50 });
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] });
  expect((await getTeam(lead, { teamId })).again).toEqual({ on: null, chosen: false, due: false });
});
