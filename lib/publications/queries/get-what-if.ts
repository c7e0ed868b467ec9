// The published answers to try things on, for whoever may read them.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { visiblePublications } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { groundOf } from "@/lib/what-if/ground";
import type { WhatIfView } from "@/lib/what-if/types";
import { frozenAnswersOf, visibleAnswers } from "../rules";

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
      share: true,
      answers: true,
      modelVersionId: true,
      team: { select: { id: true, name: true, unit: { select: { path: true } } } },
    },
  });
  if (!row) throw notFound("result");
  const { id, name, unit } = row.team;
  const insider = canInTeam(viewer, "seeDraft", { teamId: id, unitPath: unit.path });
  const answers = visibleAnswers(frozenAnswersOf(row.answers), row.share, insider);
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  return {
    assessmentId: input.assessmentId,
    team: { id, name },
    publishedAt: row.publishedAt.toISOString(),
    timeZone: viewer.timeZone,
    model: { title: model.title, version: model.version },
    ground: answers && groundOf(model, answers),
  };
}
