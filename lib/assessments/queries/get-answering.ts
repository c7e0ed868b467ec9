// A draft as its team answers it: its model, what is said so far, and what was said last time.

import { askedColumns, askedIn, listDonePractices } from "@/lib/actions/queries/list-done";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { evidenceColumns, evidenceOrder } from "@/lib/evidence/queries/evidence-columns";
import { evidenceOf, evidenceShareOf, expiredPractices, withEvidence } from "@/lib/evidence/rules";
import { dayIn } from "@/lib/format/days";
import type { Model } from "@/lib/models/types";
import { frozenAnswersOf, visibleAnswers } from "@/lib/publications/rules";
import { listDisagreed } from "@/lib/votes/queries/list-disagreed";
import { askedAgain } from "../asked";
import { assessmentCan } from "../can";
import { carriedOver } from "../carried";
import type { AssessmentInput } from "../input";
import { answersOf, progressOf, viewOfAnswer } from "../rules";
import type { AnsweringView } from "../types";
import { answerColumns, assessmentColumns, headOf } from "./assessment-columns";

const earlierColumns = {
  ...askedColumns,
  teamId: true,
  modelVersionId: true,
  assessmentId: true,
} as const satisfies Prisma.PublicationSelect;

type EarlierRow = Prisma.PublicationGetPayload<{ select: typeof earlierColumns }>;

/** What an earlier result of the viewer's own team proposes, and what of it is asked again. */
async function carriedFrom(viewer: Viewer, row: EarlierRow, model: Model): Promise<AnsweringView["carried"]> {
  const [earlier, disagreed, done] = await Promise.all([
    getModelOfVersion(viewer, row.modelVersionId),
    listDisagreed(viewer, { assessmentId: row.assessmentId }),
    listDonePractices(viewer, { teamId: row.teamId, modelKey: model.key, last: askedIn(row) }),
  ]);
  // A draft is read by the team itself, which sees all that it said.
  const answers = visibleAnswers(frozenAnswersOf(row.answers), "answers", true) ?? {};
  const proposals = carriedOver(earlier, answers, model);
  const expired = expiredPractices(answers, dayIn(new Date(), viewer.timeZone));
  return {
    publishedAt: row.publishedAt.toISOString(),
    version: earlier.version,
    answers: proposals,
    ...askedAgain({ earlier, answers, later: model, proposals }, { done, expired, disagreed }),
  };
}

/** What the answering page shows: the draft with its model and answers. Only for the team itself. Throws not_found. */
export async function getAnswering(viewer: Viewer, input: AssessmentInput): Promise<AnsweringView> {
  const row = await db.assessment.findFirst({
    where: { id: input.assessmentId, ...ownAssessments(viewer) },
    select: {
      ...assessmentColumns,
      answers: { select: answerColumns },
      evidence: { select: evidenceColumns, orderBy: evidenceOrder },
      carriedFrom: { select: earlierColumns },
    },
  });
  if (!row) throw notFound("assessment");
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  const last = row.answers.reduce<(typeof row.answers)[number] | null>(
    (latest, answer) => (latest && latest.answeredAt >= answer.answeredAt ? latest : answer),
    null,
  );
  const answers = Object.fromEntries(row.answers.map((answer) => [answer.practice, viewOfAnswer(answer)]));
  const evidence = evidenceOf(model, row.evidence);
  return {
    ...headOf(row, model),
    definition: model,
    answers,
    evidenceOf: evidence,
    evidence: evidenceShareOf(model, withEvidence(answers, evidence), dayIn(new Date(), viewer.timeZone)),
    progress: progressOf(model, answersOf(row.answers)),
    lastAnswered: last?.practice ?? null,
    carried: row.carriedFrom && (await carriedFrom(viewer, row.carriedFrom, model)),
    can: assessmentCan(viewer, row),
  };
}
