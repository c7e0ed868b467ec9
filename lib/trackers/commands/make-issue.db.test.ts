import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { later, trackedAction } from "@/e2e/support/tracked-action";
import { TrackerStandIn } from "@/e2e/support/tracker-stand-in";
import { makeIssue } from "./make-issue";
import { lookAgain, pushIssue } from "./push-issue";
import { sweepIssues } from "./sweep-issues";

let standIn: TrackerStandIn;
let address: string;

beforeAll(() => {
  process.env["TRACKER_PRIVATE"] = "1";
});
beforeEach(async () => {
  standIn = new TrackerStandIn();
  address = await standIn.open();
});
afterEach(() => standIn.close());

/** When a request like this has come. */
const untilAsked = (times: number) =>
  expect.poll(() => standIn.asked.length, { timeout: 5000 }).toBeGreaterThanOrEqual(times);

test("a press while an attempt is under way makes no second issue", async () => {
  const { lead, input, key, push, look } = await trackedAction(address);
  standIn.mood = "drops";
  await pushIssue(lead, push, later(-10));
  standIn.mood = "works";
  standIn.slowness = 300;
  const attempt = makeIssue(key, new Date());
  await untilAsked(2);
  await lookAgain(lead, input);
  await attempt;
  expect(standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "created", key: "1", error: null } });
});

test("a tracker that asks for a pause has it: no press and no other issue disturbs it", async () => {
  const { lead, teamId, trackerId, input, push, newAction, look } = await trackedAction(address);
  standIn.mood = "limited";
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It asks for a pause." } });
  standIn.mood = "works";
  await lookAgain(lead, input);
  await pushIssue(lead, { teamId, actionId: await newAction(), trackerId });
  await sweepIssues(later(20));
  expect(standIn.asked).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It asks for a pause." } });
  await sweepIssues(later(31));
  expect(standIn.issues).toHaveLength(2);
  expect(await look()).toMatchObject({ issue: { state: "created", error: null } });
});

test("an issue that Jira does not find yet is not made again by a press", async () => {
  const { lead, input, push, look } = await trackedAction(address, "jira");
  standIn.indexesLate = true;
  standIn.mood = "deaf";
  await pushIssue(lead, push);
  standIn.mood = "works";
  await lookAgain(lead, input);
  await lookAgain(lead, input, later(1));
  expect(standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It does not answer." } });
  standIn.index();
  await sweepIssues(later(3));
  expect(standIn.issues).toHaveLength(1);
  expect(await look()).toMatchObject({ issue: { state: "created", key: "SHOP-1" } });
});

test("what Jira clearly did not make is made at the next press", async () => {
  const { lead, input, push, look } = await trackedAction(address, "jira");
  standIn.required = "Team";
  await pushIssue(lead, push);
  standIn.required = null;
  await lookAgain(lead, input);
  expect(await look()).toMatchObject({ issue: { state: "created", key: "SHOP-1" } });
});
