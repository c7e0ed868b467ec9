// What became of an issue where it lives: closed there is done here.

import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { openRemote } from "../remote/open";
import { RemoteTrouble } from "../remote/request";
import type { IssueKey } from "./make-issue";

const trackerColumns = {
  organisationId: true,
  id: true,
  kind: true,
  address: true,
  project: true,
  account: true,
  issueType: true,
  sealedToken: true,
} as const;

async function writeDown(key: IssueKey, teamId: string, closed: boolean, now: Date): Promise<void> {
  const { organisationId, actionId } = key;
  await db.$transaction(async (tx) => {
    await tx.actionIssue.updateMany({ where: key, data: { closed, lastError: null } });
    if (!closed) return;
    const { count } = await tx.action.updateMany({
      where: { organisationId, id: actionId, state: { in: ["open", "in_progress"] } },
      data: { state: "done", endedAt: now, changedAt: now, revision: { increment: 1 } },
    });
    if (count === 0) return;
    // Nobody of ours did it.
    const nobody = { organisationId, personId: null };
    await audit(tx, nobody, { action: "action.closed_in_tracker", subject: "team", subjectId: teamId });
  });
}

/** Reads an issue that nobody read since `before`. Opened again there, it is shown as open; the action stays as it is. */
export async function readIssue(key: IssueKey, before: Date, now: Date): Promise<void> {
  const { count } = await db.actionIssue.updateMany({
    where: { ...key, state: "created", readAt: { lte: before } },
    data: { readAt: now },
  });
  if (count === 0) return;
  const row = await db.actionIssue.findUnique({
    where: { organisationId_actionId: key },
    select: { key: true, action: { select: { teamId: true } }, tracker: { select: trackerColumns } },
  });
  // Units' actions have no issues.
  if (!row || row.key === null || row.action.teamId === null) return;
  try {
    const { closed } = await openRemote(row.tracker).read(row.key);
    await writeDown(key, row.action.teamId, closed, now);
  } catch (error) {
    if (!(error instanceof RemoteTrouble)) throw error;
    await db.actionIssue.updateMany({ where: key, data: { lastError: error.message } });
  }
}
