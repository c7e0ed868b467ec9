// The result that a team's own page begins with.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { visiblePublications } from "@/lib/db/scope";
import type { TeamInput } from "@/lib/teams/input";
import { findResult, type Result } from "./get-report";

/** The latest result of a team that nobody took back, of whichever model; null when there is none. */
export async function findLatestResult(viewer: Viewer, input: TeamInput): Promise<Result | null> {
  const latest = await db.publication.findFirst({
    where: { AND: [visiblePublications(viewer), { teamId: input.teamId, withdrawal: { is: null } }] },
    orderBy: { publishedAt: "desc" },
    select: { assessmentId: true },
  });
  return latest && findResult(viewer, { assessmentId: latest.assessmentId });
}
