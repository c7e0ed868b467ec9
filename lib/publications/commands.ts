// Publishing a result and taking it back. What is published is frozen; nothing recomputes it.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { answersOf, answersOfViews } from "@/lib/assessments/rules";
import { modelOfVersion } from "@/lib/catalogue/queries";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { jsonOf } from "@/lib/db/json";
import { ownAssessments, ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { evidenceColumns, evidenceOrder } from "@/lib/evidence/queries/evidence-columns";
import { evidenceOf } from "@/lib/evidence/rules";
import { changeOf } from "@/lib/scoring/change";
import { scoreOf } from "@/lib/scoring/score";
import type { PublishAssessmentInput, WithdrawPublicationInput } from "./input";
import { categoryRows, frozenAnswers, mustSaySomething, type FrozenAnswers, valuesOf } from "./rules";

const frozenColumns = {
  id: true,
  publishedAt: true,
  answers: true,
  modelVersion: { select: { id: true, definition: true } },
} as const;

type FrozenRow = {
  readonly answers: unknown;
  readonly modelVersion: { readonly id: string; readonly definition: unknown };
};

const frozenOf = (line: Line, row: FrozenRow) => ({
  model: modelOfVersion(line, row.modelVersion),
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- JSON of ours, kept from change by a trigger
  answers: answersOfViews(row.answers as FrozenAnswers),
});

type Line = { readonly organisationId: string; readonly teamId: string; readonly modelKey: string };

/** The team's publications of a model that count: those that nobody took back. */
const counting = (line: Line) => ({ ...line, withdrawal: { is: null } });

/** The publication that counts next before a time, and the one after it. */
const before = (tx: Transaction, line: Line, time: Date) =>
  tx.publication.findFirst({
    where: { ...counting(line), publishedAt: { lt: time } },
    orderBy: { publishedAt: "desc" },
    select: frozenColumns,
  });

const after = (tx: Transaction, line: Line, time: Date) =>
  tx.publication.findFirst({
    where: { ...counting(line), publishedAt: { gt: time } },
    orderBy: { publishedAt: "asc" },
    select: frozenColumns,
  });

/** Like for like against the publication before; no entry for a category without one. */
const changesBetween = (line: Line, older: FrozenRow | null, newer: FrozenRow) =>
  older ? changeOf({ older: frozenOf(line, older), newer: frozenOf(line, newer) }) : new Map<string, number | null>();

/** What follows a publication that came or went is compared with another one now. */
async function recompareNext(tx: Transaction, line: Line, time: Date): Promise<void> {
  const next = await after(tx, line, time);
  if (!next) return;
  const changes = changesBetween(line, await before(tx, line, next.publishedAt), next);
  const { categories } = frozenOf(line, next).model;
  await Promise.all(
    categories.map(({ id }) =>
      tx.categoryScore.updateMany({
        where: { organisationId: line.organisationId, publicationId: next.id, category: id },
        data: { change: changes.get(id) ?? null },
      }),
    ),
  );
}

async function placeOfDraft(viewer: Viewer, assessmentId: string) {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer) },
    select: { team: { select: { id: true, unit: { select: { path: true } } } } },
  });
  if (!row) throw notFound("assessment");
  return { teamId: row.team.id, unitPath: row.team.unit.path };
}

/**
 * Freezes a draft's answers, model version, rule and score in a publication and gives its id. Throws not_found,
 * forbidden for who is no lead, invalid when nothing is answered, conflict when it is published already or
 * votes are not revealed yet.
 * `publishedAt` is for history that is brought in from elsewhere; what is asked through a door is published now.
 */
export async function publishAssessment(
  viewer: Viewer,
  input: PublishAssessmentInput,
  publishedAt = new Date(),
): Promise<{ id: string; publishedAt: string }> {
  const place = await placeOfDraft(viewer, input.assessmentId);
  if (!canInTeam(viewer, "publish", place)) throw forbidden("Only a lead of the team publishes.");
  return db.$transaction(async (tx) => {
    const mine = { ...ownOrganisation(viewer), id: input.assessmentId };
    // The state turns first: the row lock holds back answers that arrive while the others are being frozen.
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
        answers: {
          select: {
            practice: true,
            state: true,
            value: true,
            reason: true,
            note: true,
            criteria: true,
            revision: true,
            carried: true,
          },
        },
        evidence: { select: evidenceColumns, orderBy: evidenceOrder },
      },
    });
    if (draft.voting.length > 0)
      throw new AppError("conflict", "Reveal the votes first, then publish what the team agreed.");
    mustSaySomething(draft.answers);
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
    const changes = changesBetween(line, await before(tx, line, publishedAt), {
      answers,
      modelVersion: draft.modelVersion,
    });
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
    await audit(tx, viewer, { action: "assessment.published", subject: "assessment", subjectId: input.assessmentId });
    return { id: publication.id, publishedAt: publication.publishedAt.toISOString() };
  });
}

/**
 * Takes the assessment's publication back and opens the draft again. The row stays for the team and counts at no time.
 * Throws not_found, forbidden for who is no lead, conflict when nothing is published or another draft is open.
 */
export async function withdrawPublication(viewer: Viewer, input: WithdrawPublicationInput): Promise<void> {
  const place = await placeOfDraft(viewer, input.assessmentId);
  if (!canInTeam(viewer, "withdraw", place)) throw forbidden("Only a lead of the team withdraws a result.");
  const withdraw = db.$transaction(async (tx) => {
    const mine = { ...ownOrganisation(viewer), id: input.assessmentId };
    const { count } = await tx.assessment.updateMany({
      where: { ...mine, state: "published" },
      data: { state: "draft" },
    });
    if (count === 0) throw new AppError("conflict", "This assessment is not published.");
    const publication = await tx.publication.findFirstOrThrow({
      where: { ...ownOrganisation(viewer), assessmentId: input.assessmentId, withdrawal: { is: null } },
      select: { id: true, teamId: true, modelKey: true, publishedAt: true },
    });
    await tx.withdrawal.create({
      data: {
        ...ownOrganisation(viewer),
        publicationId: publication.id,
        reason: input.reason,
        withdrawnById: viewer.personId,
      },
      select: { publicationId: true },
    });
    const { teamId, modelKey, publishedAt } = publication;
    await recompareNext(tx, { ...ownOrganisation(viewer), teamId, modelKey }, publishedAt);
    await audit(tx, viewer, { action: "assessment.withdrawn", subject: "assessment", subjectId: input.assessmentId });
  });
  return orConflict(withdraw, "Another draft of this model is open for the team. Finish or delete it first.");
}
