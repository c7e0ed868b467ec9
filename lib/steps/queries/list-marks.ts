// What a team said of its next steps, for whoever may read it.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { findResult } from "@/lib/publications/queries/get-report";
import type { ListMarksInput } from "../input";
import { marksOf } from "./marks-of";

/** Ids of the practices that the latest result of a model shows with a mark; none while no result stands. */
async function shownWithResult(viewer: Viewer, { teamId, model: modelKey }: ListMarksInput) {
  const latest = await db.publication.findFirst({
    where: { ...ownOrganisation(viewer), teamId, modelKey, withdrawal: { is: null } },
    orderBy: { publishedAt: "desc" },
    select: { assessmentId: true },
  });
  const result = latest && (await findResult(viewer, latest));
  if (!result) return new Set<string>();
  const { nextSteps, setAside, otherHelp } = result.report;
  return new Set([...nextSteps.filter(({ help }) => help), ...setAside, ...otherHelp].map(({ id }) => id));
}

/**
 * The marks of a team that the viewer sees: all of them for the team; for others, a mark is published with a result and
 * goes with it. Throws not_found.
 */
export async function listMarks(viewer: Viewer, input: ListMarksInput) {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: input.teamId }] },
    select: { unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  const insider = canInTeam(viewer, "seeDraft", { teamId: input.teamId, unitPath: team.unit.path });
  const marks = await marksOf(viewer, input, insider);
  if (insider || marks.length === 0) return { items: marks, next: null };
  const shown = await shownWithResult(viewer, input);
  return { items: marks.filter(({ practice }) => shown.has(practice)), next: null };
}
