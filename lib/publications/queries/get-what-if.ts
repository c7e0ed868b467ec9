// The published answers to try things on, for whoever may read them.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { answersOfViews } from "@/lib/assessments/rules";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { visiblePublications } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { leavesSomething } from "@/lib/steps/rules";
import type { StepMark } from "@/lib/steps/types";
import { numbersOf } from "@/lib/targets/rules";
import { groundOf } from "@/lib/what-if/ground";
import type { WhatIfView } from "@/lib/what-if/types";
import { frozenAnswersOf, storedScoreOf, visibleAnswers } from "../rules";
import { aheadOf } from "./ahead";

/**
 * The latest publication of an assessment as ground for a what-if. Without the answers for readers from outside the team
 * where the team shared its result only. Throws not_found, also for a draft.
 */
export async function getWhatIf(viewer: Viewer, input: AssessmentInput): Promise<WhatIfView> {
  const row = await db.publication.findFirst({
    where: { AND: [visiblePublications(viewer), { assessmentId: input.assessmentId }] },
    orderBy: { recordedAt: "desc" }, // as for the result itself
    select: {
      publishedAt: true,
      modelKey: true,
      share: true,
      answers: true,
      score: true,
      withdrawal: { select: { withdrawnAt: true } },
      modelVersionId: true,
      team: { select: { id: true, name: true, unit: { select: { path: true } } } },
    },
  });
  if (!row) throw notFound("result");
  const { id, name, unit } = row.team;
  const insider = canInTeam(viewer, "seeDraft", { teamId: id, unitPath: unit.path });
  const answers = visibleAnswers(frozenAnswersOf(row.answers), row.share, insider);
  const { modelKey, publishedAt } = row;
  const [model, { marks, targets }] = await Promise.all([
    getModelOfVersion(viewer, row.modelVersionId),
    aheadOf(viewer, {
      ...{ teamId: id, modelKey, publishedAt, insider },
      isWithdrawn: row.withdrawal !== null,
      score: storedScoreOf(row.score),
    }),
  ]);
  const said = answersOfViews(frozenAnswersOf(row.answers));
  const isSetAside = ({ kind, practice }: StepMark) => kind === "not_now" && leavesSomething(model, said, practice);
  const wishes = {
    targets: Object.fromEntries(numbersOf(model, targets)),
    setAside: marks.filter(isSetAside).map(({ practice }) => practice),
  };
  return {
    assessmentId: input.assessmentId,
    team: { id, name },
    publishedAt: row.publishedAt.toISOString(),
    timeZone: viewer.timeZone,
    model: { title: model.title, version: model.version },
    ground: answers && groundOf(model, answers, wishes),
  };
}
