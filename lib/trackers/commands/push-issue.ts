// Somebody wants an issue of an action, or to know how it stands there.

import type { Viewer } from "@/lib/access/viewer";
import { findAction } from "@/lib/actions/queries/find-action";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type { ActionIssueInput, PushIssueInput } from "../input";
import type { IssueKey, IssueView } from "../types";
import { isFree } from "./hold-issue";
import { makeIssue } from "./make-issue";
import { readIssue } from "./read-issue";

async function mustWorkOn(viewer: Viewer, input: ActionIssueInput) {
  const { view } = await findAction(viewer, input);
  if (!view.can.workOn) throw forbidden("Only a lead of the team, and the owner of the action, make an issue of it.");
  return view;
}

const thereIsOne = () => new AppError("conflict", "There is an issue of this action already.");

const cannot = (issue: IssueView | null) =>
  issue === null || issue.state === "refused"
    ? new AppError("conflict", "This action has ended: nothing is left to make an issue of.")
    : thereIsOne();

/** Writes down that an issue is wanted; false where one is there or on its way. The same press twice wants one issue. */
async function want(tx: Transaction, key: IssueKey, trackerId: string, now: Date): Promise<boolean> {
  const again = { state: "pending", nextTryAt: now } as const;
  // In the same tracker earlier attempts still count: what they perhaps made is looked for.
  const same = await tx.actionIssue.updateMany({ where: { ...key, trackerId, state: "refused" }, data: again });
  const other = await tx.actionIssue.updateMany({
    where: { ...key, trackerId: { not: trackerId }, state: "refused" },
    data: { ...again, trackerId, attempts: 0, createdAt: now, lastError: null, heldUntil: null },
  });
  const wish = [{ ...key, trackerId, nextTryAt: now, createdAt: now }];
  const first = await tx.actionIssue.createMany({ data: wish, skipDuplicates: true });
  return same.count + other.count + first.count > 0;
}

/**
 * Writes down that an issue is wanted, and tries to make it at once; if the tracker is away, it is made later. Throws
 * not_found, forbidden for who does not work on the action, and conflict when there is one already or the action has ended.
 * One that was refused is wanted anew, here or in another tracker.
 */
export async function pushIssue(
  viewer: Viewer,
  { trackerId, ...input }: PushIssueInput,
  now = new Date(),
): Promise<void> {
  const { can, issue } = await mustWorkOn(viewer, input);
  if (!can.makeIssue) throw cannot(issue);
  const key = { ...ownOrganisation(viewer), actionId: input.actionId };
  await db.$transaction(async (tx) => {
    const tracker = await tx.tracker.findFirst({
      where: { ...ownOrganisation(viewer), id: trackerId, removedAt: null, sealedToken: { not: null } },
      select: { id: true },
    });
    if (!tracker) throw notFound("tracker with a token");
    if (!(await want(tx, key, trackerId, now))) throw thereIsOne();
    await audit(tx, viewer, { action: "action.issue_wanted", subject: "team", subjectId: input.teamId });
  });
  await makeIssue(key, now);
}

/** Looks at the issue now, or tries again to make it. Throws not_found, and forbidden for who does not work on the action. */
export async function lookAgain(viewer: Viewer, input: ActionIssueInput, now = new Date()): Promise<void> {
  const view = await mustWorkOn(viewer, input);
  if (!view.issue) throw notFound("issue");
  const key = { ...ownOrganisation(viewer), actionId: input.actionId };
  if (view.issue.state === "created") return readIssue(key, now, true);
  await db.actionIssue.updateMany({
    where: { ...key, state: { in: ["pending", "refused"] }, ...isFree(now) },
    data: { state: "pending", nextTryAt: now },
  });
  await makeIssue(key, now);
}
