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
import { standOf } from "../rules";
import type { CategoryTarget, DroppedProposal, TargetEntryView, TargetList } from "../types";
import { aimOf, levelNamed, levelsToReach, targetOf } from "./aims";
import { modelsInUse } from "./models-in-use";
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

async function lastResult(viewer: Viewer, teamId: string, modelKey: string) {
  const row = await db.publication.findFirst({
    where: { ...ownOrganisation(viewer), teamId, modelKey, withdrawal: { is: null } },
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

type Histories = ReadonlyMap<string, readonly SaidEntry[]>;

/** A lead would be asked for an answer for ever, if what the model dropped were not shown with its open proposals. */
function droppedIn(histories: Histories, model: Model, result: LastResult | null): readonly DroppedProposal[] {
  const shown = new Set(model.gate === null ? [] : model.categories.map(({ id }) => id));
  return [...histories].flatMap(([id, history]) => {
    const { proposal, revision } = standOf(history);
    if (shown.has(id) || !proposal) return [];
    const known = [...model.categories, ...(result?.model.categories ?? [])].find((category) => category.id === id);
    return [{ category: { id, name: known?.name ?? id }, revision, proposal: targetOf(model, proposal) }];
  });
}

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
    dropped: seesProposals ? droppedIn(histories, model, result) : [],
    next: null,
    can,
  };
}
