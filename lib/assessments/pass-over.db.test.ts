import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { votingTeam } from "@/e2e/support/voting-team";
import { outlineOf } from "@/lib/models/outline";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { passOver, takeUp } from "./commands/pass-over";
import { saveAnswer } from "./commands/save-answer";
import { startAssessment } from "./commands/start-assessment";
import { getAnswering } from "./queries/get-answering";
import { getAssessment } from "./queries/get-assessment";

const category = "design";

test("the rest above two levels of not at all is passed over once; what was answered and cleared keeps its revision", async () => {
  const { lead, teamId } = await smallOrganisation();
  const stranger = (await smallOrganisation()).lead;
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  expect(await passOver(lead, { assessmentId, category })).toEqual({ skipped: 0 });

  const { definition } = await getAnswering(lead, { assessmentId });
  const cells = outlineOf(definition).columns.find((one) => one.category.id === category)?.cells ?? [];
  for (const { id } of cells.slice(0, 2).flatMap(({ practices }) => practices)) {
    await saveAnswer(lead, { assessmentId, practice: id, revision: 0, value: 0 });
  }
  const [answered = "", cleared = "", ...rest] = cells
    .slice(2)
    .flatMap(({ practices }) => practices.map(({ id }) => id));
  await saveAnswer(lead, { assessmentId, practice: answered, revision: 0, value: 50 });
  await saveAnswer(lead, { assessmentId, practice: cleared, revision: 0, value: 50 });
  await saveAnswer(lead, { assessmentId, practice: cleared, revision: 1, state: "unanswered" });

  await expect(passOver(stranger, { assessmentId, category })).rejects.toMatchObject({ code: "not_found" });
  expect(await passOver(lead, { assessmentId, category })).toEqual({ skipped: rest.length + 1 });
  expect(await passOver(lead, { assessmentId, category })).toEqual({ skipped: 0 });

  const { answers, progress } = await getAssessment(lead, { assessmentId });
  expect(answers?.[answered]).toEqual({ value: 50, revision: 1 });
  expect(answers?.[cleared]).toEqual({ state: "skipped", revision: 3 });
  for (const practice of rest) expect(answers?.[practice]).toEqual({ state: "skipped", revision: 1 });
  expect(progress.skipped).toBe(rest.length + 1);

  await saveAnswer(lead, { assessmentId, practice: cleared, revision: 3, value: 100 });
  expect((await getAssessment(lead, { assessmentId })).answers?.[cleared]).toEqual({ value: 100, revision: 4 });
});

test("what was said last time is not passed over: it waits to be confirmed", async () => {
  const { lead, teamId } = await smallOrganisation();
  const start = { teamId, model: "cdmm", mode: "direct" } as const;
  const { id: first } = await startAssessment(lead, start);
  const { definition } = await getAnswering(lead, { assessmentId: first });
  const cells = outlineOf(definition).columns.find((one) => one.category.id === category)?.cells ?? [];
  const low = cells.slice(0, 2).flatMap(({ practices }) => practices.map(({ id }) => id));
  const [said = "", ...rest] = cells.slice(2).flatMap(({ practices }) => practices.map(({ id }) => id));
  await saveAnswer(lead, { assessmentId: first, practice: said, revision: 0, value: 50 });
  await publishAssessment(lead, { assessmentId: first, share: "results", notes: [] });
  const { id: assessmentId } = await startAssessment(lead, { ...start, carryOver: true });
  for (const practice of low) await saveAnswer(lead, { assessmentId, practice, revision: 0, value: 0 });
  expect(await passOver(lead, { assessmentId, category })).toEqual({ skipped: rest.length });
  const { carried, answers } = await getAnswering(lead, { assessmentId });
  expect(answers[said]).toBeUndefined();
  expect(carried?.answers[said]?.answer).toMatchObject({ value: 50 });
});

test("what the team still votes on is not passed over", async () => {
  const { lead, assessmentId } = await votingTeam("named");
  await expect(passOver(lead, { assessmentId, category })).rejects.toMatchObject({ code: "conflict" });
});

test("what was passed over is taken up again as a whole, and nothing else with it", async () => {
  const { lead, teamId } = await smallOrganisation();
  const stranger = (await smallOrganisation()).lead;
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "DA-1a", revision: 0, state: "skipped", note: "soon" });
  await saveAnswer(lead, { assessmentId, practice: "DA-1b", revision: 0, value: 100 });
  await saveAnswer(lead, { assessmentId, practice: "CO-1a", revision: 0, state: "skipped" });

  await expect(takeUp(stranger, { assessmentId, category })).rejects.toMatchObject({ code: "not_found" });
  await expect(takeUp(lead, { assessmentId, category: "elsewhere" })).rejects.toMatchObject({ code: "not_found" });
  expect(await takeUp(lead, { assessmentId, category })).toEqual({ unanswered: 1 });
  const { answers } = await getAssessment(lead, { assessmentId });
  expect(answers).toEqual({
    "DA-1a": { state: "unanswered", note: "soon", revision: 2 },
    "DA-1b": { value: 100, revision: 1 },
    "CO-1a": { state: "skipped", revision: 1 },
  });
});

test("nothing is passed over or taken up once it is published", async () => {
  const { lead, teamId } = await smallOrganisation();
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  await saveAnswer(lead, { assessmentId, practice: "DA-1b", revision: 0, value: 100 });
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] });
  for (const command of [passOver, takeUp]) {
    await expect(command(lead, { assessmentId, category })).rejects.toMatchObject({ code: "conflict" });
  }
});
