// The targets of a team in a model, category by category.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion, getModelVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import { starters } from "@/lib/models/starters";
import { storedScoreOf } from "@/lib/publications/rules";
import { levelText } from "@/lib/report/strata";
import type { CategoryScore } from "@/lib/scoring/types";
import type { ListTargetsInput } from "../input";
import { standOf, undecided } from "../rules";
import type { CategoryTarget, TargetEntryView, TargetList } from "../types";
import { aimOf, levelNamed, levelsToReach, targetOf } from "./aims";
import { readHistories, type SaidEntry } from "./read-histories";

async function findTeam(viewer: Viewer, teamId: string) {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { id: true, name: true, archivedAt: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  const place = { teamId: team.id, unitPath: team.unit.path };
  const isOpen = team.archivedAt === null;
  return {
    ...{ id: team.id, name: team.name },
    can: {
      decide: isOpen && canInTeam(viewer, "setTargets", place),
      propose: isOpen && canInTeam(viewer, "proposeTargets", place),
    },
    seesProposals: canInTeam(viewer, "seeProposals", place),
  };
}

const standing = (viewer: Viewer, teamId: string) => ({
  ...ownOrganisation(viewer),
  teamId,
  withdrawal: { is: null },
});

/**
 * Models in which something is said about a target: for who sees proposals; for others those with a target in force, since
 * a model with nothing but a proposal would tell of it.
 */
async function modelsWithTargets(viewer: Viewer, teamId: string, seesProposals: boolean): Promise<readonly string[]> {
  const last = await db.targetEntry.findMany({
    where: { ...ownOrganisation(viewer), teamId, ...(seesProposals ? {} : { kind: { notIn: [...undecided] } }) },
    distinct: ["modelKey", "category"],
    orderBy: [{ modelKey: "asc" }, { category: "asc" }, { revision: "desc" }],
    select: { modelKey: true, level: true },
  });
  return last.filter(({ level }) => seesProposals || level !== null).map(({ modelKey }) => modelKey);
}

/** Keys of the models that the team has a result of, the last one first, and then of those that it only has targets in. */
async function modelsInUse(viewer: Viewer, teamId: string, seesProposals: boolean): Promise<readonly string[]> {
  const [published, aimedAt] = await Promise.all([
    db.publication.groupBy({
      by: ["modelKey"],
      where: standing(viewer, teamId),
      _max: { publishedAt: true },
      orderBy: { _max: { publishedAt: "desc" } },
    }),
    modelsWithTargets(viewer, teamId, seesProposals),
  ]);
  return [...new Set([...published.map(({ modelKey }) => modelKey), ...aimedAt])];
}

async function lastResult(viewer: Viewer, teamId: string, modelKey: string) {
  const row = await db.publication.findFirst({
    where: { ...standing(viewer, teamId), modelKey },
    orderBy: { publishedAt: "desc" },
    select: { assessmentId: true, publishedAt: true, score: true, modelVersionId: true },
  });
  if (!row) return null;
  const { assessmentId, publishedAt } = row;
  return {
    ref: { assessmentId, publishedAt: publishedAt.toISOString() },
    categories: storedScoreOf(row.score).categories,
    model: await getModelOfVersion(viewer, row.modelVersionId),
  };
}

type LastResult = NonNullable<Awaited<ReturnType<typeof lastResult>>>;

const presentOf = (result: LastResult | null, own: CategoryScore | undefined): CategoryTarget["present"] =>
  result && own?.assessed
    ? { level: own.level && { id: own.level.id, name: own.level.name }, text: levelText(result.model, own) }
    : null;

const entryView = (model: Model, { byId: _, level, ...entry }: SaidEntry): TargetEntryView => ({
  revision: entry.revision,
  kind: entry.kind,
  level: level === null ? null : levelNamed(model, level),
  on: entry.on,
  reason: entry.reason,
  by: entry.by,
  at: entry.at,
  answers: entry.answers,
});

/**
 * A team's targets beside its last result: those of the model asked for, else of the one that it published last. Whoever
 * sees the team's results sees targets and their reasons; what was proposed stays with the team and who manages it. Throws
 * not_found for a team that the viewer does not see, and for a model that is not there.
 */
export async function listTargets(viewer: Viewer, input: ListTargetsInput): Promise<TargetList> {
  const { seesProposals, can, ...team } = await findTeam(viewer, input.teamId);
  const inUse = await modelsInUse(viewer, team.id, seesProposals);
  const modelKey = input.model ?? inUse[0] ?? starters.newcomer;
  const [{ model }, result, histories, titles] = await Promise.all([
    getModelVersion(viewer, { key: modelKey }),
    lastResult(viewer, team.id, modelKey),
    readHistories(viewer, { teamId: team.id, modelKey }),
    db.model.findMany({
      where: { ...ownOrganisation(viewer), key: { in: [...inUse, modelKey] } },
      orderBy: { title: "asc" },
      select: { key: true, title: true },
    }),
  ]);
  const items = model.categories.map(({ id, name }): CategoryTarget => {
    const history = histories.get(id) ?? [];
    const { target, proposal, revision } = standOf(history);
    const own = result?.categories.find((category) => category.id === id);
    return {
      category: { id, name },
      levels: levelsToReach(model, id),
      present: presentOf(result, own),
      target: target && aimOf(model, id, target, own ?? null),
      // How much was said tells that something was proposed.
      revision: seesProposals ? revision : null,
      proposal: seesProposals && proposal ? targetOf(model, proposal) : null,
      history: seesProposals ? history.map((entry) => entryView(model, entry)) : null,
    };
  });
  return {
    team,
    model: { key: model.key, version: model.version, title: model.title },
    models: titles,
    result: result?.ref ?? null,
    items: model.gate === null ? [] : items,
    next: null,
    can,
  };
}
