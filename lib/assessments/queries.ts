// Reading assessments: a draft by its team alone, a published one by whoever sees the team's results.

import { canInTeam } from "@/lib/access/policy";
import { askedColumns, askedIn, listDonePractices } from "@/lib/actions/queries/list-done";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion, modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownAssessments, ownOrganisation, visibleTeams } from "@/lib/db/scope";
import type { Prisma } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { evidenceColumns, evidenceOrder } from "@/lib/evidence/queries/evidence-columns";
import { dayIn } from "@/lib/format/days";
import { evidenceOf, evidenceShareOf, expiredPractices, withEvidence } from "@/lib/evidence/rules";
import type { Model } from "@/lib/models/types";
import { listDisagreed } from "@/lib/votes/queries/list-disagreed";
import { findVoting } from "@/lib/votes/queries/get-voting";
import type { AssessmentDetails } from "@/lib/votes/types";
import { askedAgain } from "./asked";
import { carriedOver } from "./carried";
import type { AssessmentInput, ListAssessmentsInput } from "./input";
import { frozenAnswersOf, visibleAnswers } from "@/lib/publications/rules";
import { answersOf, answersOfViews, progressOf, viewOfAnswer } from "./rules";
import type { AnsweringView, AssessmentCan, AssessmentSummary } from "./types";

const answerColumns = {
  practice: true,
  state: true,
  value: true,
  reason: true,
  note: true,
  criteria: true,
  revision: true,
  carried: true,
  answeredAt: true,
} as const satisfies Prisma.AnswerSelect;

const assessmentColumns = {
  id: true,
  state: true,
  mode: true,
  createdAt: true,
  team: { select: { id: true, name: true, archivedAt: true, unit: { select: { id: true, name: true, path: true } } } },
  modelVersionId: true,
  // Votes that are not revealed keep a draft from being published.
  voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
} as const satisfies Prisma.AssessmentSelect;

const today = (viewer: Viewer) => dayIn(new Date().toISOString(), viewer.timeZone);

type AssessmentRow = Prisma.AssessmentGetPayload<{ select: typeof assessmentColumns }>;

export function assessmentCan(viewer: Viewer, row: Pick<AssessmentRow, "state" | "team" | "voting">): AssessmentCan {
  const place = { teamId: row.team.id, unitPath: row.team.unit.path };
  const open = row.state === "draft" && row.team.archivedAt === null;
  return {
    answer: open && canInTeam(viewer, "answer", place),
    publish: open && row.voting.length === 0 && canInTeam(viewer, "publish", place),
    withdraw: row.state === "published" && canInTeam(viewer, "withdraw", place),
    delete: row.state === "draft" && canInTeam(viewer, "deleteDraft", place),
  };
}

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
  return {
    publishedAt: row.publishedAt.toISOString(),
    version: earlier.version,
    answers: carriedOver(earlier, answers, model),
    ...askedAgain(earlier, answers, model, { done, expired: expiredPractices(answers, today(viewer)), disagreed }),
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
    id: row.id,
    state: row.state,
    mode: row.mode,
    createdAt: row.createdAt.toISOString(),
    team: { id: row.team.id, name: row.team.name, unit: { id: row.team.unit.id, name: row.team.unit.name } },
    model: { key: model.key, version: model.version, title: model.title },
    definition: model,
    answers,
    evidenceOf: evidence,
    evidence: evidenceShareOf(model, withEvidence(answers, evidence), today(viewer)),
    progress: progressOf(model, answersOf(row.answers)),
    lastAnswered: last?.practice ?? null,
    carried: row.carriedFrom && (await carriedFrom(viewer, row.carriedFrom, model)),
    can: assessmentCan(viewer, row),
  };
}

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
    id: row.id,
    state: row.state,
    mode: row.mode,
    createdAt: row.createdAt.toISOString(),
    team: { id: row.team.id, name: row.team.name, unit: { id: row.team.unit.id, name: row.team.unit.name } },
    model: { key: model.key, version: model.version, title: model.title },
    answers: publication ? visibleAnswers(all, publication.share, insider) : all,
    progress: progressOf(model, answersOfViews(all)),
    evidence: evidenceShareOf(model, all, today(viewer)),
    voting: insider ? await findVoting(viewer, input) : null,
    can: assessmentCan(viewer, row),
  };
}

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

/** The model of a draft never changes: who was let in once need not have it loaded for each answer. */
const modelsOfDrafts = new Map<string, Model>();
const mostRemembered = 10_000;

/** The model of an assessment of the viewer's own team. Throws not_found. */
export async function getModelOfDraft(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<Model> {
  // Keyed by the person: somebody whom the team never let in learns nothing from what others loaded.
  const key = `${viewer.personId}:${assessmentId}`;
  const known = modelsOfDrafts.get(key);
  if (known) return known;
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer) },
    select: { modelVersionId: true },
  });
  if (!row) throw notFound("assessment");
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  if (modelsOfDrafts.size >= mostRemembered) modelsOfDrafts.clear();
  modelsOfDrafts.set(key, model);
  return model;
}
