// The assessment that a team talks about: its model, and what is agreed on what was revealed. For the team and its coach.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { assessmentCan } from "@/lib/assessments/can";
import { saidColumns } from "@/lib/assessments/queries/assessment-columns";
import { viewOfAnswer } from "@/lib/assessments/rules";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { followedAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { DiscussedView } from "../types";

/** Throws not_found. What the team answered without voting is not in it: a coach was let in for the votes. */
export async function getDiscussed(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<DiscussedView> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...followedAssessments(viewer) },
    select: {
      state: true,
      modelVersionId: true,
      carriedFromId: true,
      team: {
        select: { id: true, name: true, archivedAt: true, unit: { select: { id: true, name: true, path: true } } },
      },
      voting: { select: { category: true, revealedAt: true } },
      answers: { select: saidColumns },
    },
  });
  if (!row) throw notFound("assessment");
  const definition = await getModelOfVersion(viewer, row.modelVersionId);
  const revealed = new Set(row.voting.flatMap(({ category, revealedAt }) => (revealedAt ? [category] : [])));
  const discussed = new Set(definition.practices.flatMap(({ id, category }) => (revealed.has(category) ? [id] : [])));
  const { answer, publish } = assessmentCan(viewer, {
    ...row,
    voting: row.voting.filter(({ revealedAt }) => revealedAt === null),
  });
  const place = { teamId: row.team.id, unitPath: row.team.unit.path };
  return {
    state: row.state,
    team: { id: row.team.id, name: row.team.name },
    definition,
    answers: Object.fromEntries(
      row.answers.filter(({ practice }) => discussed.has(practice)).map((one) => [one.practice, viewOfAnswer(one)]),
    ),
    standsOnLast: row.carriedFromId !== null,
    can: {
      answer,
      publish,
      seeTeam: canInTeam(viewer, "seeDraft", place),
      planActions: row.team.archivedAt === null && canInTeam(viewer, "planActions", place),
    },
  };
}
