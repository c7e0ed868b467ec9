import { expect, test } from "vitest";
import { later, standInForEach, trackedAction } from "@/e2e/support/tracked-action";
import { changeAction } from "@/lib/actions/commands/change-action";
import { db } from "@/lib/db/client";
import { removeTracker } from "./change-tracker";
import { lookAgain, pushIssue } from "./push-issue";
import { sweepIssues } from "./sweep-issues";

const here = standInForEach();

test("a tracker that was removed is asked nothing", async () => {
  const { lead, owner, trackerId, push, look } = await trackedAction(here.address);
  await pushIssue(lead, push);
  await removeTracker(owner, { trackerId });
  await sweepIssues(later(60));
  expect(here.standIn.asked).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { closed: false, error: null } });
});

test("an issue that is gone is read no more, until somebody presses the button", async () => {
  const { lead, input, push, look } = await trackedAction(here.address);
  await pushIssue(lead, push);
  here.standIn.removeIssue(1);
  await sweepIssues(later(11));
  expect(await look()).toMatchObject({ issue: { error: "It has this issue no more." } });
  await sweepIssues(later(24 * 60));
  expect(here.standIn.asked).toHaveLength(2);
  await lookAgain(lead, input, later(24 * 60));
  expect(here.standIn.asked).toHaveLength(3);
});

test("of an archived team no issue is made and no action is closed, until it is restored", async () => {
  const { lead, organisationId, teamId, trackerId, push, newAction, look } = await trackedAction(here.address);
  await pushIssue(lead, push);
  here.standIn.mood = "breaks";
  await pushIssue(lead, { teamId, actionId: await newAction(), trackerId });
  here.standIn.mood = "works";
  here.standIn.closeIssue(1);
  const archive = (archivedAt: Date | null) =>
    db.team.update({ where: { organisationId_id: { organisationId, id: teamId } }, data: { archivedAt } });
  await archive(new Date());
  await sweepIssues(later(30));
  expect(here.standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ state: "open", issue: { closed: false } });
  await archive(null);
  await sweepIssues(later(31));
  expect(here.standIn.issues).toHaveLength(2);
  expect(await look()).toMatchObject({ state: "done", issue: { closed: true } });
});

test("an issue that waits for its tracker is not made once its action has ended, until that is open again", async () => {
  const { lead, input, push, look } = await trackedAction(here.address);
  here.standIn.mood = "breaks";
  await pushIssue(lead, push);
  here.standIn.mood = "works";
  await changeAction(lead, { ...input, revision: 1, state: "dropped" });
  await sweepIssues(later(5));
  await lookAgain(lead, input, later(6));
  expect(here.standIn.issues).toHaveLength(0);
  await changeAction(lead, { ...input, revision: 2, state: "open" });
  await sweepIssues(later(10));
  expect(await look()).toMatchObject({ issue: { state: "created" } });
});

test("a tracker with much to do takes its turn of each round, and keeps no other from its own", async () => {
  const busy = await trackedAction(here.address);
  const made = await Promise.all(Array.from({ length: 24 }, () => busy.newAction()));
  here.standIn.mood = "breaks";
  for (const actionId of made) await pushIssue(busy.lead, { ...busy.push, actionId }, later(-20));
  const other = await trackedAction(here.address);
  await pushIssue(other.lead, other.push, later(-10));
  here.standIn.mood = "works";
  await sweepIssues(new Date());
  expect(here.standIn.issues).toHaveLength(21);
  expect(await other.look()).toMatchObject({ issue: { state: "created" } });
  await sweepIssues(new Date());
  expect(here.standIn.issues).toHaveLength(25);
});
