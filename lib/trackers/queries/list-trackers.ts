// The organisation's trackers, without their tokens.

import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { TrackerView } from "../types";

const columns = {
  id: true,
  kind: true,
  address: true,
  project: true,
  account: true,
  issueType: true,
  projectNumber: true,
  typeNumber: true,
  tokenSetAt: true,
} as const satisfies Prisma.TrackerSelect;

/**
 * By project; for everybody in the organisation, since an action's link needs them. Whose the token is, an e-mail address,
 * is for those who set trackers up.
 */
export async function listTrackers(viewer: Viewer): Promise<readonly TrackerView[]> {
  const rows = await db.tracker.findMany({
    where: { ...ownOrganisation(viewer), removedAt: null },
    orderBy: [{ project: "asc" }, { id: "asc" }],
    select: columns,
  });
  const manages = canInOrganisation(viewer, "manageTrackers");
  return rows.map((row) => ({
    ...row,
    account: manages ? row.account : null,
    tokenSetAt: row.tokenSetAt?.toISOString() ?? null,
  }));
}
