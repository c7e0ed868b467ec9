// The result that a team's own page begins with.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { visiblePublications } from "@/lib/db/scope";
import { findResult, type Result } from "./get-report";

type Asked = { readonly teamId: string; readonly model?: string | undefined };

/** The latest result of a team that nobody took back, of one model or of whichever; null when there is none. */
export async function findLatestResult(viewer: Viewer, { teamId, model }: Asked): Promise<Result | null> {
  const ofModel = model === undefined ? {} : { modelKey: model };
  const latest = await db.publication.findFirst({
    where: { AND: [visiblePublications(viewer), { teamId, ...ofModel, withdrawal: { is: null } }] },
    orderBy: { publishedAt: "desc" },
    select: { assessmentId: true },
  });
  return latest && findResult(viewer, { assessmentId: latest.assessmentId });
}
