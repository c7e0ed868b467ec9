// What waits is tried again, and what is open is looked at: beside requests, by any number of servers.

import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { IssueKey, IssueState } from "../types";
import { isAskable, isFree } from "./hold-issue";
import { makeIssue, ofOpenAction } from "./make-issue";
import { readIssue } from "./read-issue";

/** Of each tracker in a round, so that none keeps another from its turn. */
const most = 20;
/** For so long it is seen whether an issue is opened again whose action has ended. */
const readAfterEnd = 30 * 86_400_000;

function isDue(now: Date): Prisma.ActionIssueWhereInput {
  const ended = { endedAt: { gte: new Date(now.getTime() - readAfterEnd) }, team: { archivedAt: null } };
  return {
    nextTryAt: { lte: now },
    AND: [
      isFree(now),
      {
        OR: [
          { state: "pending", action: ofOpenAction },
          { state: "created", action: { OR: [ofOpenAction, ended] } },
        ],
      },
    ],
  };
}

/** One after the other, as trackers wish to be asked. */
async function inTurn(issues: readonly (IssueKey & { readonly state: IssueState })[], now: Date): Promise<void> {
  for (const { state, ...key } of issues) await (state === "pending" ? makeIssue(key, now) : readIssue(key, now));
}

/** One round. Two servers at once do each issue once: whoever holds it first. */
export async function sweepIssues(now: Date): Promise<void> {
  const due = isDue(now);
  const trackers = await db.tracker.findMany({
    where: { removedAt: null, sealedToken: { not: null }, issues: { some: due }, ...isAskable(now) },
    select: {
      issues: {
        where: due,
        orderBy: { nextTryAt: "asc" },
        take: most,
        select: { organisationId: true, actionId: true, state: true },
      },
    },
  });
  await Promise.all(trackers.map(({ issues }) => inTurn(issues, now)));
}
