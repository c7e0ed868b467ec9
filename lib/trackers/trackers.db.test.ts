import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { later, trackedAction, trackerAt } from "@/e2e/support/tracked-action";
import { standInAccount, standInToken, TrackerStandIn } from "@/e2e/support/tracker-stand-in";
import { db } from "@/lib/db/client";
import { addTracker, removeTracker, setTrackerToken } from "./commands/change-tracker";
import { makeIssue } from "./commands/make-issue";
import { lookAgain, pushIssue } from "./commands/push-issue";
import { sweepIssues } from "./commands/sweep-issues";
import { listTrackers } from "./queries/list-trackers";

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

test.each(["github", "jira"] as const)("%s: an issue is made, and closed there is done here", async (kind) => {
  const { lead, member, input, push, look } = await trackedAction(address, kind);
  await pushIssue(member, push);
  const key = kind === "github" ? "1" : "SHOP-1";
  expect(await look()).toMatchObject({ state: "open", issue: { state: "created", key, closed: false, error: null } });
  const [made] = standIn.issues;
  expect(made?.title).toBe("Build on every commit");
  expect(made?.body).toContain("Practice: ");
  expect(made?.body).toContain(`/teams/${input.teamId}/actions#action-${input.actionId}`);
  expect(made?.body).not.toContain("Quietly");
  await expect(pushIssue(lead, push)).rejects.toMatchObject({ code: "conflict" });

  standIn.closeIssue(1);
  await sweepIssues(later(5));
  expect(await look()).toMatchObject({ state: "open" });
  await sweepIssues(later(11));
  expect(await look()).toMatchObject({ state: "done", revision: 2, issue: { closed: true } });
  expect(standIn.issues).toHaveLength(1);
});

test("a tracker that is away or broken loses nothing: it is tried again, with longer and longer pauses", async () => {
  const { lead, key, push, look } = await trackedAction(address);
  standIn.mood = "drops";
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It does not answer." } });
  standIn.mood = "breaks";
  await makeIssue(key, new Date());
  expect(await look()).toMatchObject({ issue: { error: "It does not answer." } });
  await makeIssue(key, later(3));
  expect(await look()).toMatchObject({ issue: { error: "It answers with an error of its own (500)." } });
  standIn.mood = "works";
  await makeIssue(key, later(5));
  expect(standIn.issues).toHaveLength(0);
  await sweepIssues(later(8));
  expect(await look()).toMatchObject({ issue: { state: "created", key: "1", error: null } });
});

test.each(["github", "jira"] as const)(
  "%s: an issue whose making nobody heard of is found, not made twice",
  async (kind) => {
    const { lead, input, push, look } = await trackedAction(address, kind);
    standIn.mood = "deaf";
    await pushIssue(lead, push);
    expect(await look()).toMatchObject({ issue: { state: "pending" } });
    expect(standIn.issues).toHaveLength(1);
    standIn.mood = "works";
    await lookAgain(lead, input, later(3));
    expect(await look()).toMatchObject({ issue: { state: "created" } });
    expect(standIn.issues).toHaveLength(1);
  },
);

test("a slow tracker is not waited for: what is wanted stays wanted", async () => {
  const { lead, push, look } = await trackedAction(address);
  standIn.mood = "sleeps";
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "pending", error: "It does not answer." } });
}, 20_000);

test("two servers at once make one issue, and so do two presses", async () => {
  const { lead, key, push } = await trackedAction(address);
  const presses = await Promise.allSettled([pushIssue(lead, push), pushIssue(lead, push)]);
  expect(presses.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const now = later(30);
  await Promise.all([makeIssue(key, now), makeIssue(key, now), sweepIssues(now), sweepIssues(now)]);
  expect(standIn.issues).toHaveLength(1);
});

test("a wrong token is refused for good, said in words, and works after it was replaced", async () => {
  const { lead, owner, input, trackerId, push, look } = await trackedAction(address, "github", { token: "wrong" });
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "refused", error: "It does not accept the token." } });
  await sweepIssues(later(600));
  expect(standIn.issues).toHaveLength(0);
  await setTrackerToken(owner, { trackerId, token: standInToken });
  await lookAgain(lead, input);
  expect(await look()).toMatchObject({ issue: { state: "created" } });
});

test("only admins set trackers up; a token is encrypted, never given out, and gone when the tracker is", async () => {
  const { lead, manager, owner, organisationId, trackerId, push } = await trackedAction(address);
  for (const viewer of [lead, manager]) {
    await expect(addTracker(viewer, trackerAt(address, "github"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(setTrackerToken(viewer, { trackerId, token: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeTracker(viewer, { trackerId })).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(JSON.stringify(await listTrackers(lead))).not.toContain(standInToken);
  const where = { organisationId_id: { organisationId, id: trackerId } };
  const kept = await db.tracker.findUniqueOrThrow({ where, select: { sealedToken: true } });
  expect(Buffer.from(kept.sealedToken ?? []).toString("latin1")).not.toContain(standInToken);
  const events = await db.auditEvent.findMany({ where: { organisationId } });
  expect(JSON.stringify(events)).not.toContain(standInToken);
  await removeTracker(owner, { trackerId });
  expect((await db.tracker.findUniqueOrThrow({ where, select: { sealedToken: true } })).sealedToken).toBeNull();
  await expect(pushIssue(lead, push)).rejects.toMatchObject({ code: "not_found" });
});

test("whose a token is, is known to who sets trackers up", async () => {
  const { lead, owner } = await trackedAction(address, "jira");
  expect((await listTrackers(owner))[0]).toMatchObject({ account: standInAccount, project: "SHOP" });
  expect((await listTrackers(lead))[0]).toMatchObject({ account: null, project: "SHOP" });
});

test("who does not work on an action makes no issue of it, and another organisation knows neither", async () => {
  const { manager, observer, trackerId, input, push } = await trackedAction(address);
  for (const viewer of [manager, observer]) {
    await expect(pushIssue(viewer, push)).rejects.toMatchObject({ code: "not_found" });
  }
  const other = await trackedAction(address);
  await expect(pushIssue(other.lead, push)).rejects.toMatchObject({ code: "not_found" });
  await expect(pushIssue(other.lead, { ...other.input, trackerId })).rejects.toMatchObject({ code: "not_found" });
  await expect(lookAgain(other.lead, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(removeTracker(other.owner, { trackerId })).rejects.toMatchObject({ code: "not_found" });
  expect((await listTrackers(other.lead)).map(({ id }) => id)).not.toContain(trackerId);
});

test("with another token what was refused is tried again by itself, and read again what could not be", async () => {
  const { lead, owner, trackerId, push, newAction, teamId, look } = await trackedAction(address);
  await pushIssue(lead, push);
  await setTrackerToken(owner, { trackerId, token: "wrong" });
  const actionId = await newAction();
  await pushIssue(lead, { teamId, actionId, trackerId });
  await sweepIssues(later(11));
  expect(await look()).toMatchObject({ issue: { error: "It does not accept the token." } });
  standIn.closeIssue(1);
  await setTrackerToken(owner, { trackerId, token: standInToken }, later(12));
  await sweepIssues(later(12));
  expect(await look()).toMatchObject({ state: "done", issue: { error: null } });
  expect(standIn.issues).toHaveLength(2);
});

test("a token of Jira needs the address of its account, also when it is given later", async () => {
  const links = { token: undefined, account: undefined };
  const { lead, owner, trackerId, push, look } = await trackedAction(address, "jira", links);
  await expect(setTrackerToken(owner, { trackerId, token: standInToken })).rejects.toMatchObject({
    code: "invalid",
    fields: [{ path: "account", message: "A token of Jira needs the e-mail address that it belongs to." }],
  });
  await setTrackerToken(owner, { trackerId, token: standInToken, account: standInAccount });
  await pushIssue(lead, push);
  expect(await look()).toMatchObject({ issue: { state: "created" } });
  // The account is known from now on.
  await setTrackerToken(owner, { trackerId, token: standInToken });
});
