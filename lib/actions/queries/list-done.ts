// What a team did about practices since a moment: a reason to ask about them again.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { draftTeamIds } from "@/lib/access/policy";
import { ownOrganisation } from "@/lib/db/scope";

type Asked = { readonly teamId: string; readonly modelKey: string; readonly since: Date };

/** Ids of the practices with an action that was done since; none for who is not of the team. */
export async function listDonePractices(
  viewer: Viewer,
  { teamId, modelKey, since }: Asked,
): Promise<readonly string[]> {
  if (!draftTeamIds(viewer).includes(teamId)) return [];
  const rows = await db.action.findMany({
    where: { ...ownOrganisation(viewer), teamId, modelKey, state: "done", endedAt: { gte: since } },
    distinct: ["practice"],
    orderBy: { practice: "asc" },
    select: { practice: true },
  });
  return rows.flatMap(({ practice }) => practice ?? []);
}
