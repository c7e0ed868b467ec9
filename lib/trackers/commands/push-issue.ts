// Somebody wants an issue of an action, or to know how it stands there.

import type { Viewer } from "@/lib/access/viewer";
import { findAction } from "@/lib/actions/queries/find-action";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type { ActionIssueInput, PushIssueInput } from "../input";
import { isFree } from "./hold-issue";
import { makeIssue } from "./make-issue";
import { readIssue } from "./read-issue";

async function mustWorkOn(viewer: Viewer, input: ActionIssueInput) {
  const { view } = await findAction(viewer, input);
  if (!view.can.workOn) throw forbidden("Only a lead of the team, and the owner of the action, make an issue of it.");
  return view;
}

/**
 * Writes down that an issue is wanted, and tries to make it at once; if the tracker is away, it is made later. Throws
 * not_found, forbidden for who does not work on the action, and conflict when there is one already.
 */
export async function pushIssue(
  viewer: Viewer,
  { trackerId, ...input }: PushIssueInput,
  now = new Date(),
): Promise<void> {
  await mustWorkOn(viewer, input);
  const key = { ...ownOrganisation(viewer), actionId: input.actionId };
  await db.$transaction(async (tx) => {
    const tracker = await tx.tracker.findFirst({
      where: { ...ownOrganisation(viewer), id: trackerId, removedAt: null, sealedToken: { not: null } },
      select: { id: true },
    });
    if (!tracker) throw notFound("tracker with a token");
    // The same press twice wants one issue.
    const { count } = await tx.actionIssue.createMany({
      data: [{ ...key, trackerId, nextTryAt: now, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "There is an issue of this action already.");
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
