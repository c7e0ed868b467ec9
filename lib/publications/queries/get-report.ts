// One published result as a report, for whoever may read it.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { listAhead } from "@/lib/actions/queries/list-ahead";
import type { AssessmentInput } from "@/lib/assessments/input";
import { assessmentCan } from "@/lib/assessments/can";
import type { AssessmentCan } from "@/lib/assessments/types";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation, visiblePublications } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { reportOf } from "@/lib/report/build";
import type { Report } from "@/lib/report/types";
import { frozenAnswersOf, storedScoreOf } from "../rules";
import { aheadOf } from "./ahead";

const editionColumns = {
  id: true,
  assessmentId: true,
  publishedAt: true,
  share: true,
  answers: true,
  score: true,
  modelVersionId: true,
} as const satisfies Prisma.PublicationSelect;

const columns = {
  ...editionColumns,
  modelKey: true,
  comment: true,
  participants: true,
  publishedBy: { select: { name: true } },
  team: { select: { id: true, name: true, archivedAt: true, unit: { select: { id: true, name: true, path: true } } } },
  assessment: { select: { state: true } },
  withdrawal: { select: { withdrawnAt: true, reason: true, withdrawnBy: { select: { name: true } } } },
  categories: { select: { category: true, change: true } },
} as const satisfies Prisma.PublicationSelect;

type EditionRow = Prisma.PublicationGetPayload<{ select: typeof editionColumns }>;
type Row = Prisma.PublicationGetPayload<{ select: typeof columns }>;

/** Small charts show no more points than this. */
const mostEarlier = 60;

const editionOf = async (viewer: Viewer, row: EditionRow) => ({
  id: row.id,
  assessmentId: row.assessmentId,
  publishedAt: row.publishedAt.toISOString(),
  share: row.share,
  model: await getModelOfVersion(viewer, row.modelVersionId),
  answers: frozenAnswersOf(row.answers),
  score: storedScoreOf(row.score),
});

/** As many as the first page has room for. */
const mostActions = 3;

/** What the team published before and nobody took back: the last of it in full, the rest as figures. */
async function pastOf(viewer: Viewer, row: Row) {
  const where: Prisma.PublicationWhereInput = {
    ...ownOrganisation(viewer),
    teamId: row.team.id,
    modelKey: row.modelKey,
    publishedAt: { lt: row.publishedAt },
    withdrawal: { is: null },
  };
  const [before, earlier] = await Promise.all([
    db.publication.findFirst({ where, orderBy: { publishedAt: "desc" }, select: editionColumns }),
    db.publication.findMany({
      where,
      orderBy: { publishedAt: "desc" },
      take: mostEarlier,
      select: {
        id: true,
        publishedAt: true,
        carried: true,
        modelVersion: { select: { version: true } },
        categories: { select: { category: true, index: true, low: true, high: true, max: true } },
      },
    }),
  ]);
  const points = earlier.reverse().map(({ id, publishedAt, carried, modelVersion, categories }) => ({
    id,
    publishedAt: publishedAt.toISOString(),
    version: modelVersion.version,
    carried,
    categories: categories.map(({ category, ...figures }) => ({ id: category, ...figures })),
  }));
  return { before: before && (await editionOf(viewer, before)), earlier: points };
}

const withdrawalOf = ({ withdrawal }: Row) =>
  withdrawal && {
    at: withdrawal.withdrawnAt.toISOString(),
    reason: withdrawal.reason,
    by: withdrawal.withdrawnBy.name,
  };

/** A report with what the viewer may do with it. */
export type Result = { readonly report: Report; readonly can: AssessmentCan };

/**
 * The latest publication of an assessment: the one that stands, or for the team the one that was withdrawn. null when
 * there is none that the viewer may see.
 */
export async function findResult(viewer: Viewer, input: AssessmentInput): Promise<Result | null> {
  const row = await db.publication.findFirst({
    where: { AND: [visiblePublications(viewer), { assessmentId: input.assessmentId }] },
    // Publishing again takes a withdrawal first: the row written last is the one that stands, if one does.
    orderBy: { recordedAt: "desc" },
    select: columns,
  });
  if (!row) return null;
  const { team } = row;
  const now = new Date();
  const insider = canInTeam(viewer, "seeDraft", { teamId: team.id, unitPath: team.unit.path });
  const about = { teamId: team.id, modelKey: row.modelKey, publishedAt: row.publishedAt, insider };
  const [edition, past, ahead, actions] = await Promise.all([
    editionOf(viewer, row),
    pastOf(viewer, row),
    aheadOf(viewer, { ...about, isWithdrawn: row.withdrawal !== null, score: storedScoreOf(row.score) }),
    listAhead(viewer, { teamId: team.id, model: row.modelKey, most: mostActions }, now),
  ]);
  const report = reportOf({
    ...edition,
    ...past,
    organisation: viewer.organisationName,
    timeZone: viewer.timeZone,
    readAt: now.toISOString(),
    team: { id: team.id, name: team.name, unit: team.unit.name },
    publishedBy: row.publishedBy.name,
    withdrawn: withdrawalOf(row),
    participants: row.participants,
    comment: row.comment,
    ...ahead,
    // Beside an older result they would be told at the wrong time.
    actions: ahead.isLatest ? actions : [],
    changes: new Map(row.categories.map(({ category, change }) => [category, change])),
    insider,
  });
  return { report, can: assessmentCan(viewer, { state: row.assessment.state, team, voting: [] }) };
}

/** The report of an assessment's latest publication. Throws not_found. */
export async function getReport(viewer: Viewer, input: AssessmentInput): Promise<Report> {
  const result = await findResult(viewer, input);
  if (!result) throw notFound("result");
  return result.report;
}
