// Which trackers the organisation has, and their tokens.

import { v7 as newId } from "uuid";
import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { accountWanted, type AddTrackerInput, type SetTokenInput, type TrackerInput } from "../input";
import { tokenAbout } from "../remote/open";
import { seal } from "../seal";

const most = 50;

function mustManage(viewer: Viewer): void {
  if (!canInOrganisation(viewer, "manageTrackers")) throw forbidden("Only admins and owners set up trackers.");
}

/** Adds a tracker, with a token or without. Throws forbidden, and conflict when there are too many. */
export async function addTracker(viewer: Viewer, { token, ...tracker }: AddTrackerInput): Promise<{ id: string }> {
  mustManage(viewer);
  const own = ownOrganisation(viewer);
  const id = newId();
  await db.$transaction(async (tx) => {
    if ((await tx.tracker.count({ where: { ...own, removedAt: null } })) >= most) {
      throw new AppError("conflict", `There are ${most} trackers already.`);
    }
    await tx.tracker.create({
      data: {
        ...own,
        id,
        kind: tracker.kind,
        address: tracker.address,
        project: tracker.project,
        account: tracker.account ?? null,
        issueType: tracker.issueType ?? null,
        projectNumber: tracker.projectNumber ?? null,
        typeNumber: tracker.typeNumber ?? null,
        ...(token === undefined
          ? {}
          : { sealedToken: seal(token, tokenAbout({ ...own, id })), tokenSetAt: new Date() }),
      },
      select: { id: true },
    });
    await audit(tx, viewer, { action: "tracker.added", subject: "tracker", subjectId: id });
  });
  return { id };
}

/** With another token: what was refused is tried again, and what could not be read is read, at the next round. */
async function tryAgain(tx: Transaction, issues: { organisationId: string; trackerId: string }, now: Date) {
  const again = { nextTryAt: now, lastError: null };
  await tx.actionIssue.updateMany({ where: { ...issues, state: "refused" }, data: { ...again, state: "pending" } });
  await tx.actionIssue.updateMany({
    where: { ...issues, state: "created", lastError: { not: null } },
    data: { nextTryAt: now },
  });
}

/**
 * Another token in place of the one there is, if any. Throws forbidden, not_found, and invalid in Jira where nobody said
 * whose token it is.
 */
export async function setTrackerToken(
  viewer: Viewer,
  { trackerId, token, account }: SetTokenInput,
  now = new Date(),
): Promise<void> {
  mustManage(viewer);
  const own = ownOrganisation(viewer);
  await db.$transaction(async (tx) => {
    const tracker = await tx.tracker.findFirst({
      where: { ...own, id: trackerId, removedAt: null, kind: { not: "gitlab" } },
      select: { kind: true, account: true },
    });
    if (!tracker) throw notFound("tracker");
    const whose = tracker.kind === "jira" ? (account ?? tracker.account) : null;
    if (tracker.kind === "jira" && whose === null) {
      throw new AppError("invalid", accountWanted, { fields: [{ path: "account", message: accountWanted }] });
    }
    const { count } = await tx.tracker.updateMany({
      where: { ...own, id: trackerId, removedAt: null },
      data: {
        sealedToken: seal(token, tokenAbout({ ...own, id: trackerId })),
        tokenSetAt: now,
        account: whose,
        pausedUntil: null,
      },
    });
    if (count === 0) throw notFound("tracker");
    await tryAgain(tx, { ...own, trackerId }, now);
    await audit(tx, viewer, { action: "tracker.token_set", subject: "tracker", subjectId: trackerId });
  });
}

/** Takes a tracker away, its token at once; issues that were made keep their address. Throws forbidden and not_found. */
export async function removeTracker(viewer: Viewer, { trackerId }: TrackerInput): Promise<void> {
  mustManage(viewer);
  await db.$transaction(async (tx) => {
    const { count } = await tx.tracker.updateMany({
      where: { ...ownOrganisation(viewer), id: trackerId, removedAt: null },
      data: { removedAt: new Date(), sealedToken: null, tokenSetAt: null },
    });
    if (count === 0) throw notFound("tracker");
    // What was on its way there can be wanted elsewhere.
    await tx.actionIssue.updateMany({
      where: { ...ownOrganisation(viewer), trackerId, state: "pending" },
      data: { state: "refused", lastError: "Its tracker was removed." },
    });
    await audit(tx, viewer, { action: "tracker.removed", subject: "tracker", subjectId: trackerId });
  });
}
