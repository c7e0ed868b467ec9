// One at a time: whoever asks a tracker about an issue holds it meanwhile, among any number of servers and presses.

import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { IssueKey } from "../types";

/** Longer than any attempt takes: if its server dies, another one begins after this. */
const longest = 5 * 60_000;

/** Held by nobody. */
export const isFree = (now: Date) => ({ OR: [{ heldUntil: null }, { heldUntil: { lte: now } }] });

/** Of a tracker: it asked for no pause that still lasts. */
export const isAskable = (now: Date) => ({ OR: [{ pausedUntil: null }, { pausedUntil: { lte: now } }] });

type Wanted = Pick<Prisma.ActionIssueWhereInput, "state" | "nextTryAt"> & { readonly action: Prisma.ActionWhereInput };

/**
 * Takes an issue that stands so, and gives until when it is held; null when it does not, when somebody else has it, or
 * while its tracker has the pause that it asked for.
 */
export async function holdIssue(
  key: IssueKey,
  { action, ...standing }: Wanted,
  now: Date,
  changes: Prisma.ActionIssueUpdateManyMutationInput = {},
): Promise<Date | null> {
  // Apart from the taking, which has to be one statement on one row.
  if ((await db.actionIssue.count({ where: { ...key, action, tracker: isAskable(now) } })) === 0) return null;
  const heldUntil = new Date(now.getTime() + longest);
  const { count } = await db.actionIssue.updateMany({
    where: { ...key, ...standing, ...isFree(now) },
    data: { ...changes, heldUntil },
  });
  return count === 0 ? null : heldUntil;
}
