// Every published score of a team, in time.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { HistoryInput } from "../input";
import { storedScoreOf } from "../rules";
import type { HistoryItem } from "../types";

/** A team's publications of a model that nobody took back, the oldest first. Throws not_found. */
export async function listHistory(
  viewer: Viewer,
  input: HistoryInput,
): Promise<{ items: readonly HistoryItem[]; next: string | null }> {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: input.teamId }] },
    select: { id: true },
  });
  if (!team) throw notFound("team");
  const rows = await db.publication.findMany({
    where: { ...ownOrganisation(viewer), teamId: team.id, modelKey: input.model, withdrawal: { is: null } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: {
      id: true,
      assessmentId: true,
      publishedAt: true,
      score: true,
      carried: true,
      modelKey: true,
      modelVersion: { select: { version: true } },
    },
  });
  const items = rows.slice(0, input.limit).map((row) => ({
    id: row.id,
    assessmentId: row.assessmentId,
    publishedAt: row.publishedAt.toISOString(),
    model: { key: row.modelKey, version: row.modelVersion.version },
    carried: row.carried,
    score: storedScoreOf(row.score),
  }));
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
