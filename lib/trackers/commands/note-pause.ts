// A pause that a tracker asks for is one of all its issues, since the limit is of its token.

import { db } from "@/lib/db/client";
import type { RemoteTrouble } from "../remote/trouble";
import { pauseEnd } from "../rules";

type TrackerKey = { readonly organisationId: string; readonly id: string };

/** Leaves the tracker alone for as long as it asks, if it does. */
export async function notePause({ organisationId, id }: TrackerKey, { retryAfter }: RemoteTrouble, now: Date) {
  if (retryAfter === null) return;
  await db.tracker.updateMany({ where: { organisationId, id }, data: { pausedUntil: pauseEnd(now, retryAfter) } });
}
