import { expect, test } from "vitest";
import { later, standInForEach, trackedAction, trackerAt } from "@/e2e/support/tracked-action";
import { changeAction } from "@/lib/actions/commands/change-action";
import { addTracker, removeTracker } from "./change-tracker";
import { makeIssue } from "./make-issue";
import { lookAgain, pushIssue } from "./push-issue";
import { sweepIssues } from "./sweep-issues";

const here = standInForEach();

/** When a request like this has come. */
const untilAsked = (times: number) =>
  expect.poll(() => here.standIn.asked.length, { timeout: 5000 }).toBeGreaterThanOrEqual(times);

test("a press while an attempt is under way makes no second issue", async () => {
  const { lead, input, key, push, look } = await trackedAction(here.address);
  here.standIn.mood = "drops";
  await pushIssue(lead, push, later(-10));
  here.standIn.mood = "works";
  here.standIn.slowness = 300;
  const attempt = makeIssue(key, new Date());
  await untilAsked(2);
  await lookAgain(lead, input);
  await attempt;
  expect(here.standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "created", key: "1", error: null } });
});

test("a tracker that asks for a pause has it: no press and no other issue disturbs it", async () => {
  const { lead, teamId, trackerId, input, push, newAction, look } = await trackedAction(here.address);
  here.standIn.mood = "limited";
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It asks for a pause." } });
  here.standIn.mood = "works";
  await lookAgain(lead, input);
  await pushIssue(lead, { teamId, actionId: await newAction(), trackerId });
  await sweepIssues(later(20));
  expect(here.standIn.asked).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It asks for a pause." } });
  await sweepIssues(later(31));
  expect(here.standIn.issues).toHaveLength(2);
  expect(await look()).toMatchObject({ issue: { state: "created", error: null } });
});

test("an issue that Jira does not find yet is not made again by a press", async () => {
  const { lead, input, push, look } = await trackedAction(here.address, "jira");
  here.standIn.indexesLate = true;
  here.standIn.mood = "deaf";
  await pushIssue(lead, push);
  here.standIn.mood = "works";
  await lookAgain(lead, input);
  await lookAgain(lead, input, later(1));
  expect(here.standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It does not answer." } });
  here.standIn.index();
  await sweepIssues(later(3));
  expect(here.standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "created", key: "SHOP-1" } });
});

test("what Jira clearly did not make is made at the next press", async () => {
  const { lead, input, push, look } = await trackedAction(here.address, "jira");
  here.standIn.required = "Team";
  await pushIssue(lead, push);
  here.standIn.required = null;
  await lookAgain(lead, input);
  expect(await look()).toMatchObject({ issue: { state: "created", key: "SHOP-1" } });
});

test("an issue that one tracker refused is made in another", async () => {
  const { lead, owner, trackerId, push, look } = await trackedAction(here.address, "github", { project: "acme/shpo" });
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "refused", project: "acme/shpo" }, can: { makeIssue: true } });
  await removeTracker(owner, { trackerId });
  const { id } = await addTracker(owner, trackerAt(here.address, "github"));
  await pushIssue(lead, { ...push, trackerId: id });
  expect(await look()).toMatchObject({ issue: { state: "created", project: "acme/shop" }, can: { makeIssue: false } });
  await expect(pushIssue(lead, { ...push, trackerId: id })).rejects.toMatchObject({ code: "conflict" });
});

test("an issue that waits for a tracker which is removed waits no longer, and is made in another", async () => {
  const { lead, owner, trackerId, push, look } = await trackedAction(here.address);
  here.standIn.mood = "breaks";
  await pushIssue(lead, push);
  await removeTracker(owner, { trackerId });
  expect(await look()).toMatchObject({ issue: { state: "refused", error: "Its tracker was removed." } });
  here.standIn.mood = "works";
  const { id } = await addTracker(owner, trackerAt(here.address, "github"));
  await pushIssue(lead, { ...push, trackerId: id });
  expect(await look()).toMatchObject({ issue: { state: "created", key: "1" } });
});

test("in the same tracker a refused issue is looked for before it is wanted anew", async () => {
  const { lead, input, push, look } = await trackedAction(here.address);
  here.standIn.mood = "deaf";
  await pushIssue(lead, push);
  here.standIn.mood = "moved";
  await lookAgain(lead, input, later(1));
  expect(await look()).toMatchObject({ issue: { state: "refused" } });
  here.standIn.mood = "works";
  await pushIssue(lead, push, later(2));
  expect(await look()).toMatchObject({ issue: { state: "created" } });
  expect(here.standIn.issues).toHaveLength(1);
});

test("of an action that has ended no issue is made, whoever asks", async () => {
  const { lead, input, push, look } = await trackedAction(here.address);
  expect(await look()).toMatchObject({ can: { makeIssue: true } });
  await changeAction(lead, { ...input, revision: 1, state: "done" });
  expect(await look()).toMatchObject({ can: { workOn: true, makeIssue: false } });
  await expect(pushIssue(lead, push)).rejects.toMatchObject({ code: "conflict" });
  expect(here.standIn.asked).toHaveLength(0);
});
