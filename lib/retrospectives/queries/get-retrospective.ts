// Two results of a team beside each other, for whoever may see them.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { visiblePublications, visibleTeams } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import { carriedIn, frozenAnswersOf, storedScoreOf } from "@/lib/publications/rules";
import type { RetrospectiveInput } from "../input";
import { compareEditions, type FullEdition, outcomeOf, pairOf } from "../rules";
import type { Retrospective, RetrospectiveChoice } from "../types";
import { listDoneActions } from "./list-done-actions";

/** A form offers no more than this. */
const mostChoices = 60;

async function findTeam(viewer: Viewer, teamId: string) {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { id: true, name: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  return team;
}

/** Results that stand, the newest first. */
async function listChoices(viewer: Viewer, teamId: string): Promise<readonly RetrospectiveChoice[]> {
  const rows = await db.publication.findMany({
    where: { AND: [visiblePublications(viewer), { teamId, withdrawal: { is: null } }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostChoices,
    select: {
      assessmentId: true,
      publishedAt: true,
      modelVersion: { select: { version: true, model: { select: { key: true, title: true } } } },
    },
  });
  return rows.map(({ assessmentId, publishedAt, modelVersion: { version, model } }) => ({
    assessmentId,
    publishedAt: publishedAt.toISOString(),
    model: { ...model, version },
  }));
}

async function loadEditions(viewer: Viewer, teamId: string, assessmentIds: readonly string[]) {
  const rows = await db.publication.findMany({
    where: {
      AND: [
        visiblePublications(viewer),
        { teamId, assessmentId: { in: [...assessmentIds] }, withdrawal: { is: null } },
      ],
    },
    select: {
      assessmentId: true,
      publishedAt: true,
      participants: true,
      share: true,
      answers: true,
      score: true,
      modelVersionId: true,
    },
  });
  const editions = await Promise.all(
    rows.map(async ({ publishedAt, answers, score, modelVersionId, ...row }) => {
      const model = await getModelOfVersion(viewer, modelVersionId);
      return {
        ...row,
        publishedAt: publishedAt.toISOString(),
        version: model.version,
        model,
        answers: frozenAnswersOf(answers),
        score: storedScoreOf(score),
      };
    }),
  );
  return new Map(editions.map((edition) => [edition.assessmentId, edition]));
}

export type Compared = {
  readonly team: { readonly id: string; readonly name: string };
  readonly choices: readonly RetrospectiveChoice[];
  /** Null where there are no two results of one model. */
  readonly retrospective: Retrospective | null;
};

type Actions = Omit<Parameters<typeof listDoneActions>[1], "model">;

/** What was done in between, with what became of its practices where the reader may know. */
async function actionsBetween(
  viewer: Viewer,
  between: Actions,
  to: FullEdition,
  moves: Parameters<typeof outcomeOf>[1] | null,
): Promise<Retrospective["actions"]> {
  const carried = carriedIn(to.answers);
  const actions = await listDoneActions(viewer, { ...between, model: to.model.key });
  return actions.map((action) => ({
    ...action,
    outcome: moves && action.practice !== null ? outcomeOf(action.practice, moves, carried) : null,
  }));
}

/** The results there are, and two of them compared; what is asked for but cannot be is replaced. Throws not_found. */
export async function findRetrospective(viewer: Viewer, { teamId, ...asked }: RetrospectiveInput): Promise<Compared> {
  const { id, name, unit } = await findTeam(viewer, teamId);
  const team = { id, name };
  const choices = await listChoices(viewer, teamId);
  const pair = pairOf(choices, asked);
  if (!pair) return { team, choices, retrospective: null };
  const editions = await loadEditions(viewer, teamId, [pair.from.assessmentId, pair.to.assessmentId]);
  const from = editions.get(pair.from.assessmentId);
  const to = editions.get(pair.to.assessmentId);
  // Withdrawn between the two reads.
  if (!from || !to) return { team, choices, retrospective: null };
  const open =
    canInTeam(viewer, "seeDraft", { teamId, unitPath: unit.path }) ||
    (from.share === "answers" && to.share === "answers");
  const { moves, ...compared } = compareEditions(from, to, open);
  const between = { teamId, from: from.publishedAt, to: to.publishedAt };
  const actions = await actionsBetween(viewer, between, to, open ? moves : null);
  return { team, choices, retrospective: { team, ...compared, actions } };
}

/** Two results compared. Throws not_found where there are no two, and invalid for two that cannot be compared. */
export async function getRetrospective(viewer: Viewer, input: RetrospectiveInput): Promise<Retrospective> {
  const { retrospective } = await findRetrospective(viewer, input);
  if (!retrospective) throw notFound("second result of one model");
  const { from, to } = retrospective;
  if ((input.from ?? from.assessmentId) !== from.assessmentId || (input.to ?? to.assessmentId) !== to.assessmentId) {
    throw new AppError(
      "invalid",
      "Two published results of this team and of one model are compared, the older one as `from`.",
    );
  }
  return retrospective;
}
