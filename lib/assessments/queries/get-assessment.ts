// One assessment as the API tells it: a draft to its team, a published one to whoever sees the team's results.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownAssessments, ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { evidenceColumns, evidenceOrder } from "@/lib/evidence/queries/evidence-columns";
import { evidenceOf, evidenceShareOf, withEvidence } from "@/lib/evidence/rules";
import { dayIn } from "@/lib/format/days";
import { frozenAnswersOf, visibleAnswers } from "@/lib/publications/rules";
import { findVoting } from "@/lib/votes/queries/get-voting";
import type { AssessmentDetails } from "@/lib/votes/types";
import { assessmentCan } from "../can";
import type { AssessmentInput } from "../input";
import { answersOfViews, progressOf, viewOfAnswer } from "../rules";
import { answerColumns, assessmentColumns, headOf } from "./assessment-columns";

/**
 * One assessment: a draft for its team alone, a published one for whoever sees the team's results, with the answers
 * that were shared with them. Throws not_found.
 */
export async function getAssessment(viewer: Viewer, input: AssessmentInput): Promise<AssessmentDetails> {
  const row = await db.assessment.findFirst({
    where: {
      ...ownOrganisation(viewer),
      id: input.assessmentId,
      OR: [ownAssessments(viewer), { state: "published", team: visibleTeams(viewer) }],
    },
    select: {
      ...assessmentColumns,
      answers: { where: { assessment: { state: "draft" } }, select: answerColumns },
      evidence: { where: { assessment: { state: "draft" } }, select: evidenceColumns, orderBy: evidenceOrder },
      publications: { where: { withdrawal: { is: null } }, take: 1, select: { share: true, answers: true } },
    },
  });
  if (!row) throw notFound("assessment");
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  const [publication] = row.publications;
  const insider = canInTeam(viewer, "seeDraft", { teamId: row.team.id, unitPath: row.team.unit.path });
  const all = publication
    ? frozenAnswersOf(publication.answers)
    : withEvidence(
        Object.fromEntries(row.answers.map((answer) => [answer.practice, viewOfAnswer(answer)])),
        evidenceOf(model, row.evidence),
      );
  return {
    ...headOf(row, model),
    answers: publication ? visibleAnswers(all, publication.share, insider) : all,
    progress: progressOf(model, answersOfViews(all)),
    evidence: evidenceShareOf(model, all, dayIn(new Date(), viewer.timeZone)),
    voting: insider ? await findVoting(viewer, input) : null,
    can: assessmentCan(viewer, row),
  };
}
