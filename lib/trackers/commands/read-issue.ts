// What became of an issue where it lives.

import { db } from "@/lib/db/client";
import { keptColumns, openRemote } from "../remote/open";
import { RemoteTrouble } from "../remote/trouble";
import { nextRead, nextReadAfter } from "../rules";
import type { IssueKey } from "../types";
import { holdIssue } from "./hold-issue";
import { notePause } from "./note-pause";
import { noteStanding } from "./note-standing";

/** Reads an issue: when it is due, or `always`, since somebody asks. What the tracker says is written down. */
export async function readIssue(key: IssueKey, now: Date, always = false): Promise<void> {
  const due = always ? {} : { nextTryAt: { lte: now } };
  // An archived team is left as it is.
  const action = { team: { archivedAt: null } };
  const heldUntil = await holdIssue(key, { state: "created", action, ...due }, now);
  if (heldUntil === null) return;
  const row = await db.actionIssue.findUnique({
    where: { organisationId_actionId: key },
    select: { key: true, tracker: { select: keptColumns } },
  });
  if (!row || row.key === null) return;
  try {
    const standing = await openRemote(row.tracker).read(row.key);
    await noteStanding(key, standing, now);
    await db.actionIssue.updateMany({
      where: { ...key, heldUntil },
      data: { heldUntil: null, nextTryAt: nextRead(now), readAt: now, lastError: null },
    });
  } catch (error) {
    if (!(error instanceof RemoteTrouble)) throw error;
    await notePause(row.tracker, error, now);
    await db.actionIssue.updateMany({
      where: { ...key, heldUntil },
      data: { heldUntil: null, nextTryAt: nextReadAfter(error, now), lastError: error.message },
    });
  }
}
