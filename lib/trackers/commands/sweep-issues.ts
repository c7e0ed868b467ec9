// What waits is tried again, and what is open is looked at: beside requests, by any number of servers.

import { db } from "@/lib/db/client";
import { isFree } from "./hold-issue";
import { makeIssue } from "./make-issue";
import { readIssue } from "./read-issue";

const mostAtOnce = 20;
/** For so long it is seen whether an issue is opened again whose action has ended. */
const readAfterEnd = 30 * 86_400_000;

/** One round. Two servers at once do each issue once: whoever holds it first. */
export async function sweepIssues(now: Date): Promise<void> {
  const endedAfter = new Date(now.getTime() - readAfterEnd);
  const select = { organisationId: true, actionId: true } as const;
  const [waiting, open] = await Promise.all([
    db.actionIssue.findMany({
      where: { state: "pending", nextTryAt: { lte: now }, ...isFree(now) },
      orderBy: { nextTryAt: "asc" },
      take: mostAtOnce,
      select,
    }),
    db.actionIssue.findMany({
      where: {
        state: "created",
        nextTryAt: { lte: now },
        ...isFree(now),
        action: { OR: [{ state: { in: ["open", "in_progress"] } }, { endedAt: { gte: endedAfter } }] },
      },
      orderBy: { nextTryAt: "asc" },
      take: mostAtOnce,
      select,
    }),
  ]);
  await Promise.all([...waiting.map((key) => makeIssue(key, now)), ...open.map((key) => readIssue(key, now))]);
}
