import { expect, test } from "vitest";
import { later, standInForEach, trackedAction } from "@/e2e/support/tracked-action";
import { changeAction } from "@/lib/actions/commands/change-action";
import { lookAgain, pushIssue } from "./push-issue";
import { sweepIssues } from "./sweep-issues";

const here = standInForEach();

test("an action that is opened again stays open while its issue stays closed, until that is closed once more", async () => {
  const { lead, input, push, look } = await trackedAction(here.address);
  await pushIssue(lead, push);
  here.standIn.closeIssue(1);
  await sweepIssues(later(11));
  expect(await look()).toMatchObject({ state: "done", revision: 2 });

  await changeAction(lead, { ...input, revision: 2, state: "open" });
  await sweepIssues(later(25));
  await lookAgain(lead, input, later(26));
  expect(await look()).toMatchObject({ state: "open", revision: 3, issue: { closed: true } });

  here.standIn.openIssue(1);
  await sweepIssues(later(40));
  expect(await look()).toMatchObject({ state: "open", issue: { closed: false } });
  here.standIn.closeIssue(1);
  await sweepIssues(later(55));
  expect(await look()).toMatchObject({ state: "done", revision: 4, issue: { closed: true } });
});

test("an issue that is opened again there is shown as open, for a month, and its action stays done", async () => {
  const { lead, push, look } = await trackedAction(here.address);
  await pushIssue(lead, push);
  here.standIn.closeIssue(1);
  await sweepIssues(later(11));
  here.standIn.openIssue(1);
  const day = 24 * 60;
  await sweepIssues(later(29 * day));
  expect(await look()).toMatchObject({ state: "done", issue: { closed: false } });
  here.standIn.closeIssue(1);
  await sweepIssues(later(31 * day));
  expect(await look()).toMatchObject({ issue: { closed: false } });
});

test("an issue that is found closed when it is made at last ends its action, once", async () => {
  const { lead, input, push, look } = await trackedAction(here.address);
  here.standIn.mood = "deaf";
  await pushIssue(lead, push);
  here.standIn.closeIssue(1);
  here.standIn.mood = "works";
  await lookAgain(lead, input, later(5));
  expect(await look()).toMatchObject({ state: "done", issue: { state: "created", closed: true } });
  await changeAction(lead, { ...input, revision: 2, state: "open" });
  await sweepIssues(later(30));
  expect(await look()).toMatchObject({ state: "open" });
});

test("an issue is as old as the last time it could be read", async () => {
  const { lead, push, look } = await trackedAction(here.address);
  await pushIssue(lead, push);
  const seen = (await look())?.issue?.readAt;
  here.standIn.mood = "drops";
  await sweepIssues(later(60));
  expect(await look()).toMatchObject({ issue: { closed: false, error: "It does not answer.", readAt: seen } });
  here.standIn.mood = "works";
  const then = later(75);
  await sweepIssues(then);
  expect(await look()).toMatchObject({ issue: { error: null, readAt: then.toISOString() } });
});

test("a tracker that asks for a pause is not read meanwhile, by no press either", async () => {
  const { lead, input, push, look } = await trackedAction(here.address, "jira");
  await pushIssue(lead, push);
  here.standIn.mood = "limited";
  await lookAgain(lead, input);
  expect(await look()).toMatchObject({ issue: { closed: false, error: "It asks for a pause." } });
  here.standIn.mood = "works";
  const { length } = here.standIn.asked;
  await lookAgain(lead, input, later(5));
  await sweepIssues(later(14));
  expect(here.standIn.asked).toHaveLength(length);
  await sweepIssues(later(16));
  expect(here.standIn.asked).toHaveLength(length + 1);
  expect(await look()).toMatchObject({ issue: { error: null } });
});

test.each([
  ["github", null, "done"],
  ["github", "not_planned", "dropped"],
  ["github", "duplicate", "dropped"],
  ["jira", null, "done"],
  ["jira", "Fixed", "done"],
  ["jira", "Won't Do", "dropped"],
  ["jira", "Duplicate", "dropped"],
] as const)("%s: an issue that is closed as %s makes its action %s", async (kind, reason, state) => {
  const { lead, push, look } = await trackedAction(here.address, kind);
  await pushIssue(lead, push);
  here.standIn.closeIssue(1, reason);
  await sweepIssues(later(11));
  expect(await look()).toMatchObject({ state, issue: { closed: true } });
});
