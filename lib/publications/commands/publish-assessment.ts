// Publishing a result: what the team says, and its score, are frozen. Nothing recomputes them.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { saidColumns } from "@/lib/assessments/queries/assessment-columns";
import { answersOf } from "@/lib/assessments/rules";
import { modelOfVersion } from "@/lib/catalogue/queries";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { jsonOf } from "@/lib/db/json";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import { evidenceColumns, evidenceOrder } from "@/lib/evidence/queries/evidence-columns";
import { evidenceOf } from "@/lib/evidence/rules";
import { scoreOf } from "@/lib/scoring/score";
import { editionOf } from "../edition";
import type { PublishAssessmentInput } from "../input";
import { getPlaceOfAssessment } from "../queries/get-place-of-assessment";
import { categoryRows, frozenAnswers, mustSaySomething, valuesOf } from "../rules";
import { changesUntil, recompareNext } from "./compare-line";

/** Turns the draft's state and reads it. Answers that arrive meanwhile wait for the row, and find no draft. */
async function takeDraft(tx: Transaction, viewer: Viewer, { assessmentId, seen }: PublishAssessmentInput) {
  const mine = { ...ownOrganisation(viewer), id: assessmentId };
  const { count } = await tx.assessment.updateMany({
    where: { ...mine, state: "draft" },
    data: { state: "published" },
  });
  if (count === 0) throw new AppError("conflict", "This assessment is published already.");
  const draft = await tx.assessment.findUniqueOrThrow({
    where: { organisationId_id: mine },
    select: {
      teamId: true,
      modelKey: true,
      modelVersion: { select: { id: true, definition: true } },
      voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
      answers: { select: { ...saidColumns, carried: true } },
      evidence: { select: evidenceColumns, orderBy: evidenceOrder },
    },
  });
  if (draft.voting.length > 0)
    throw new AppError("conflict", "Reveal the votes first, then publish what the team agreed.");
  // A note that was written since would leave the team unread, and the figures would be others than those that were shown.
  if (seen !== undefined && seen !== editionOf(draft.answers, draft.evidence))
    throw new AppError("conflict", "Something was answered since you opened this page. Look again, then publish.");
  mustSaySomething(draft.answers);
  return draft;
}

/**
 * Freezes a draft's answers, model version, rule and score in a publication and gives its id. Throws not_found,
 * forbidden for who is no lead, invalid when nothing is answered, conflict when it is published already, votes are not
 * revealed yet, the team is archived, or the draft is not the one that was `seen`.
 * `publishedAt` is for history that is brought in from elsewhere; what is asked through a door is published now.
 */
export async function publishAssessment(
  viewer: Viewer,
  input: PublishAssessmentInput,
  publishedAt = new Date(),
): Promise<{ id: string; publishedAt: string }> {
  const { archived, ...place } = await getPlaceOfAssessment(viewer, input.assessmentId);
  if (!canInTeam(viewer, "publish", place)) throw forbidden("Only a lead of the team publishes.");
  if (archived) throw new AppError("conflict", "This team is archived. Restore it to publish.");
  return db.$transaction(async (tx) => {
    const draft = await takeDraft(tx, viewer, input);
    const line = { organisationId: viewer.organisationId, teamId: draft.teamId, modelKey: draft.modelKey };
    const model = modelOfVersion(viewer, draft.modelVersion);
    const said = answersOf(draft.answers);
    const score = scoreOf(model, said);
    const answers = frozenAnswers({
      rows: draft.answers,
      evidence: evidenceOf(model, draft.evidence),
      share: input.share,
      ticked: { notes: input.notes, evidence: input.evidence ?? [] },
    });
    const changes = await changesUntil(tx, line, { answers, modelVersion: draft.modelVersion }, publishedAt);
    const publication = await tx.publication.create({
      data: {
        ...line,
        assessmentId: input.assessmentId,
        modelVersionId: draft.modelVersion.id,
        publishedById: viewer.personId,
        publishedAt,
        carried: draft.answers.filter(({ carried }) => carried).length,
        comment: input.comment ?? null,
        participants: input.participants ?? null,
        share: input.share,
        answers: jsonOf(answers),
        values: valuesOf(model, said),
        score: jsonOf(score),
        categories: { createMany: { data: categoryRows(score, changes) } },
      },
      select: { id: true, publishedAt: true },
    });
    await recompareNext(tx, line, publishedAt);
    // With a new result it is to be chosen anew when the team looks again.
    await tx.team.update({
      where: { organisationId_id: { ...ownOrganisation(viewer), id: draft.teamId } },
      data: { againOn: null, againChosenAt: null },
      select: { id: true },
    });
    // A coach was let in until now: should the result be withdrawn, they are not back with the draft.
    await tx.facilitator.deleteMany({
      where: { ...ownOrganisation(viewer), assessmentId: input.assessmentId, invited: true },
    });
    await audit(tx, viewer, { action: "assessment.published", subject: "assessment", subjectId: input.assessmentId });
    return { id: publication.id, publishedAt: publication.publishedAt.toISOString() };
  });
}
