// When the next result of a model begins to count, should one carry a later time than the clock that is asked.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";

/** Milliseconds since 1970; Infinity without one. Two servers' clocks differ a little: what one published a moment ago may lie ahead of the other. */
export async function nextPublication(viewer: Viewer, modelKey: string, after: Date): Promise<number> {
  const next = await db.publication.findFirst({
    where: { ...ownOrganisation(viewer), modelKey, publishedAt: { gt: after } },
    orderBy: { publishedAt: "asc" },
    select: { publishedAt: true },
  });
  return next?.publishedAt.getTime() ?? Infinity;
}
