// What became of an issue where it lives.

import { db } from "@/lib/db/client";
import { openRemote } from "../remote/open";
import { RemoteTrouble } from "../remote/request";
import type { IssueKey } from "../types";
import { noteStanding } from "./note-standing";

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

/** Reads an issue that nobody read since `before`. */
export async function readIssue(key: IssueKey, before: Date, now: Date): Promise<void> {
  const { count } = await db.actionIssue.updateMany({
    where: { ...key, state: "created", readAt: { lte: before } },
    data: { readAt: now },
  });
  if (count === 0) return;
  const row = await db.actionIssue.findUnique({
    where: { organisationId_actionId: key },
    select: { key: true, tracker: { select: trackerColumns } },
  });
  if (!row || row.key === null) return;
  try {
    const { closed } = await openRemote(row.tracker).read(row.key);
    await db.actionIssue.updateMany({ where: key, data: { lastError: null } });
    await noteStanding(key, closed, now);
  } catch (error) {
    if (!(error instanceof RemoteTrouble)) throw error;
    await db.actionIssue.updateMany({ where: key, data: { lastError: error.message } });
  }
}
