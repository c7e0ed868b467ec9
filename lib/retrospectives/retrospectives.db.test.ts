import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import type { Viewer } from "@/lib/access/viewer";
import { changeAction } from "@/lib/actions/commands/change-action";
import { makeTeamAction } from "@/lib/actions/commands/make-actions";
import { changeActionInput, makeTeamActionInput } from "@/lib/actions/input";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import type { Share } from "@/lib/publications/types";
import { retrospectiveInput } from "./input";
import { findRetrospective, getRetrospective } from "./queries/get-retrospective";

async function publish(lead: Viewer, teamId: string, answers: Readonly<Record<string, number>>, share: Share) {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  for (const [practice, value] of Object.entries(answers)) {
    await saveAnswer(lead, { assessmentId, practice, revision: 0, value });
  }
  await publishAssessment(lead, { assessmentId, share, notes: [], participants: 1 });
  return assessmentId;
}

async function done(lead: Viewer, teamId: string, practice: string, shared: boolean) {
  const wanted = { teamId, title: `About ${practice}`, model: "cdmm", practice, shared };
  const { id: actionId } = await makeTeamAction(lead, makeTeamActionInput.parse(wanted));
  await changeAction(lead, changeActionInput.parse({ actionId, revision: 1, state: "done" }));
}

async function twoResults(share: Share) {
  const people = await smallOrganisation();
  const { lead, teamId } = people;
  const from = await publish(lead, teamId, { "CO-1a": 0, "CO-1b": 100, "BD-1a": 50 }, share);
  await done(lead, teamId, "CO-1a", true);
  await done(lead, teamId, "CO-1b", false);
  const to = await publish(lead, teamId, { "CO-1a": 100, "CO-1b": 100, "BD-1a": 25 }, share);
  return { ...people, from, to, input: retrospectiveInput.parse({ teamId }) };
}

test("the team reads what moved, and whether what it did shows", async () => {
  const { lead, member, input, from, to } = await twoResults("results");
  for (const viewer of [lead, member]) {
    const { counts, practices, actions, ...rest } = await getRetrospective(viewer, input);
    expect(rest).toMatchObject({ from: { assessmentId: from }, to: { assessmentId: to } });
    expect(counts).toMatchObject({ up: 1, down: 1 });
    expect(practices?.find(({ id }) => id === "BD-1a")).toMatchObject({ move: "down", options: 1, onOneWord: true });
    expect(actions).toMatchObject([
      { title: "About CO-1a", outcome: "up" },
      { title: "About CO-1b", outcome: "same" },
    ]);
  }
});

test("what nobody answered is neither the same nor where it stood", async () => {
  const { lead, teamId } = await smallOrganisation();
  await publish(lead, teamId, { "CO-1a": 50 }, "results");
  await done(lead, teamId, "BD-1a", false);
  await publish(lead, teamId, { "CO-1a": 100 }, "results");
  const { summary, actions } = await getRetrospective(lead, retrospectiveInput.parse({ teamId }));
  expect(summary).toMatch(/^1 practice up, 0 down, 0 the same, \d+ without a value either time\.$/);
  expect(actions).toMatchObject([{ title: "About BD-1a", outcome: "neither" }]);
});

test("others read counts alone, unless both results shared their answers; and no action that was not shown", async () => {
  const closed = await twoResults("results");
  for (const viewer of [closed.manager, closed.observer]) {
    const { counts, practices, actions } = await getRetrospective(viewer, closed.input);
    expect(counts).toMatchObject({ up: 1, down: 1 });
    expect(practices).toBeNull();
    expect(actions).toMatchObject([{ title: "About CO-1a", outcome: null }]);
    expect(actions).toHaveLength(1);
  }
  const open = await twoResults("answers");
  const { practices, actions } = await getRetrospective(open.manager, open.input);
  expect(practices?.find(({ id }) => id === "CO-1a")).toMatchObject({ move: "up" });
  expect(actions).toMatchObject([{ title: "About CO-1a", outcome: "up" }]);
  const stranger = (await smallOrganisation()).lead;
  await expect(findRetrospective(stranger, open.input)).rejects.toMatchObject({ code: "not_found" });
});

test("one result is nothing to compare, a withdrawn one does not count, and a wrong order is refused", async () => {
  const { lead, teamId, input, from, to } = await twoResults("results");
  const turned = retrospectiveInput.parse({ teamId, from: to, to: from });
  await expect(getRetrospective(lead, turned)).rejects.toMatchObject({ code: "invalid" });
  expect((await findRetrospective(lead, turned)).retrospective).toMatchObject({ from: { assessmentId: from } });
  await withdrawPublication(lead, { assessmentId: to, reason: "Typed in the wrong room." });
  expect((await findRetrospective(lead, input)).retrospective).toBeNull();
  await expect(getRetrospective(lead, input)).rejects.toMatchObject({ code: "not_found" });
});
