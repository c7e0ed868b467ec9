// The assessments of a team, as far as the viewer may know of them.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { ListAssessmentsInput } from "../input";
import type { AssessmentSummary } from "../types";
import { assessmentColumns } from "./assessment-columns";

/** A team's assessments that the viewer may know of, newest first: drafts only for the team itself. */
export async function listAssessments(viewer: Viewer, input: ListAssessmentsInput) {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: input.teamId }] },
    select: { id: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  const drafts = canInTeam(viewer, "seeDraft", { teamId: team.id, unitPath: team.unit.path });
  const rows = await db.assessment.findMany({
    where: { ...ownOrganisation(viewer), teamId: team.id, ...(drafts ? {} : { state: "published" as const }) },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    ...(input.after === undefined ? {} : { cursor: cursorOf(viewer, input.after), skip: 1 }),
    select: {
      ...assessmentColumns,
      publications: {
        where: { withdrawal: { is: null } },
        orderBy: { publishedAt: "desc" },
        take: 1,
        select: { publishedAt: true },
      },
    },
  });
  const models = await modelsOfVersions(
    viewer,
    rows.map(({ modelVersionId }) => modelVersionId),
  );
  const items = rows.slice(0, input.limit).flatMap((row): AssessmentSummary[] => {
    const model = models.get(row.modelVersionId);
    if (!model) return [];
    return [
      {
        id: row.id,
        state: row.state,
        createdAt: row.createdAt.toISOString(),
        model: { key: model.key, version: model.version, title: model.title },
        publishedAt: row.publications[0]?.publishedAt.toISOString() ?? null,
      },
    ];
  });
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

const cursorOf = (viewer: Viewer, id: string) => ({
  organisationId_id: { organisationId: viewer.organisationId, id },
});
