// From a wanted issue to one that is there, exactly once: held, looked for after an unclear end, made, written down.

import { statementsOf } from "@/lib/actions/queries/statements";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { keptColumns, openRemote } from "../remote/open";
import { RemoteTrouble } from "../remote/trouble";
import { issueTextOf, markOf, nextRead, nextTry } from "../rules";
import type { IssueKey, RemoteIssue } from "../types";
import { holdIssue } from "./hold-issue";
import { notePause } from "./note-pause";
import { noteStanding } from "./note-standing";

/** Something is left to do, and the team is there to do it. */
export const ofOpenAction = {
  state: { in: ["open", "in_progress"] },
  team: { archivedAt: null },
} satisfies Prisma.ActionWhereInput;

const columns = {
  attempts: true,
  createdAt: true,
  trackerId: true,
  action: { select: { id: true, title: true, teamId: true, modelKey: true, practice: true } },
  tracker: { select: keptColumns },
} as const satisfies Prisma.ActionIssueSelect;

type Row = Prisma.ActionIssueGetPayload<{ select: typeof columns }>;

async function textOf({ organisationId }: IssueKey, { action }: Row) {
  const { id, title, teamId, modelKey, practice } = action;
  const about = modelKey !== null && practice !== null ? { model: modelKey, practice } : null;
  const statements = about ? await statementsOf({ organisationId }, [about]) : new Map<string, string>();
  const [statement] = statements.values();
  const link = `${env().NEXTAUTH_URL}/teams/${teamId}/actions#action-${id}`;
  const said = about && statement !== undefined ? { model: about.model, id: about.practice, statement } : null;
  return issueTextOf({ title, practice: said }, link);
}

/** Of an attempt that nobody heard the end of: when it can be found whether the issue is there. */
class Unclear extends RemoteTrouble {
  constructor(
    { kind, message, retryAfter }: RemoteTrouble,
    readonly findsAfter: number,
  ) {
    super(kind, message, retryAfter);
  }
}

async function makeOrFind(key: IssueKey, row: Row): Promise<RemoteIssue> {
  const remote = openRemote(row.tracker);
  const mark = markOf(row.action.id);
  // An earlier attempt may have got through without our hearing of it.
  const found = row.attempts > 1 ? await remote.find(mark, row.createdAt) : null;
  if (found) return found;
  const text = await textOf(key, row);
  return remote.create(text, mark).catch((error: unknown) => {
    throw error instanceof RemoteTrouble && error.kind === "away" ? new Unclear(error, remote.findsAfter) : error;
  });
}

function failed(error: RemoteTrouble, attempts: number, now: Date) {
  const { kind, message: lastError, retryAfter } = error;
  if (kind === "refused") return { state: "refused", lastError, heldUntil: null } as const;
  // A press before would not find what is perhaps there, and make it twice.
  const heldUntil = error instanceof Unclear ? new Date(now.getTime() + error.findsAfter * 1000) : null;
  return { lastError, nextTryAt: nextTry(now, attempts, retryAfter), heldUntil };
}

/** Tries once, if it is time and nobody else does. What the tracker says is written down; nothing of it is thrown. */
export async function makeIssue(key: IssueKey, now: Date): Promise<void> {
  const wanted = { state: "pending", nextTryAt: { lte: now }, action: ofOpenAction } as const;
  const heldUntil = await holdIssue(key, wanted, now, { attempts: { increment: 1 } });
  if (heldUntil === null) return;
  const row = await db.actionIssue.findUnique({ where: { organisationId_actionId: key }, select: columns });
  if (!row) return;
  try {
    const made = await makeOrFind(key, row);
    const { key: number, address } = made;
    await db.actionIssue.updateMany({
      // Also where it took so long that it is no longer held: what is made is made.
      where: { ...key, trackerId: row.trackerId, state: { not: "created" } },
      data: {
        state: "created",
        key: number,
        address,
        lastError: null,
        readAt: now,
        nextTryAt: nextRead(now),
        heldUntil: null,
      },
    });
    await noteStanding(key, made.standing, now);
  } catch (error) {
    if (!(error instanceof RemoteTrouble)) throw error;
    await notePause(row.tracker, error, now);
    await db.actionIssue.updateMany({ where: { ...key, heldUntil }, data: failed(error, row.attempts, now) });
  }
}
