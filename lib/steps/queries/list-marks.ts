// What a team said of its next steps.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { ListMarksInput } from "../input";
import type { StepMark } from "../types";

/** Every mark by practice; reasons for "not now" for the team alone. The caller has found the team visible. */
export async function marksOf(
  viewer: Viewer,
  { teamId, model }: ListMarksInput,
  insider: boolean,
): Promise<readonly StepMark[]> {
  const rows = await db.stepMark.findMany({
    where: { ...ownOrganisation(viewer), teamId, modelKey: model },
    orderBy: { practice: "asc" },
    select: { practice: true, kind: true, reason: true, at: true, by: { select: { name: true } } },
  });
  return rows.map(({ practice, kind, reason, at, by }) => ({
    practice,
    kind,
    reason: insider || kind === "need_help" ? reason : null,
    by: by.name,
    at: at.toISOString(),
  }));
}

/** The marks of a team that the viewer sees. Throws not_found. */
export async function listMarks(viewer: Viewer, input: ListMarksInput) {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: input.teamId }] },
    select: { unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  const insider = canInTeam(viewer, "seeDraft", { teamId: input.teamId, unitPath: team.unit.path });
  return { items: await marksOf(viewer, input, insider), next: null };
}
