// My day: drafts of one's own teams, votings one was named to run, people who wait to be let in, and the latest results one may see.

import { draftTeamIds, ledTeams } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { saidColumns } from "@/lib/assessments/queries/assessment-columns";
import { answersOf, progressOf } from "@/lib/assessments/rules";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownAssessments, ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { dayIn, dayOfRow, rowOfDay } from "@/lib/format/days";
import type { MyDay, RecentResult, WaitingDraft } from "./types";

const mostRecent = 6;

async function draftsOf(viewer: Viewer): Promise<readonly WaitingDraft[]> {
  const rows = await db.assessment.findMany({
    where: { ...ownAssessments(viewer), state: "draft", team: { archivedAt: null } },
    orderBy: { id: "desc" },
    select: {
      id: true,
      team: { select: { name: true } },
      startedBy: { select: { name: true } },
      modelVersionId: true,
      voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
      answers: {
        select: saidColumns,
      },
    },
  });
  const models = await modelsOfVersions(
    viewer,
    rows.map(({ modelVersionId }) => modelVersionId),
  );
  return rows.flatMap(({ id, team, startedBy, modelVersionId, voting, answers }) => {
    const model = models.get(modelVersionId);
    if (!model) return [];
    const { total, unanswered } = progressOf(model, answersOf(answers));
    const answered = total - unanswered;
    const isVoting = voting.length > 0;
    return { id, team: team.name, model: model.title, startedBy: startedBy.name, answered, total, isVoting };
  });
}

async function coachedOf(viewer: Viewer): Promise<MyDay["coached"]> {
  const rows = await db.assessment.findMany({
    where: {
      ...ownOrganisation(viewer),
      state: "draft",
      team: { archivedAt: null },
      facilitators: { some: { personId: viewer.personId, invited: true } },
      // Who came into the team since has it among their drafts.
      teamId: { notIn: [...draftTeamIds(viewer)] },
    },
    orderBy: { id: "desc" },
    select: {
      id: true,
      team: { select: { name: true } },
      modelVersion: { select: { model: { select: { title: true } } } },
      voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
      meeting: { select: { assessmentId: true } },
    },
  });
  return rows.map(({ id, team, modelVersion, voting, meeting }) => ({
    id,
    team: team.name,
    model: modelVersion.model.title,
    isVoting: voting.length > 0,
    isMeeting: meeting !== null,
  }));
}

async function recentOf(viewer: Viewer): Promise<readonly RecentResult[]> {
  const rows = await db.publication.findMany({
    where: { ...ownOrganisation(viewer), team: visibleTeams(viewer), withdrawal: { is: null } },
    orderBy: { publishedAt: "desc" },
    take: mostRecent,
    select: {
      assessmentId: true,
      publishedAt: true,
      comment: true,
      team: { select: { name: true } },
      publishedBy: { select: { name: true } },
      modelVersion: { select: { model: { select: { title: true } } } },
    },
  });
  return rows.map(({ team, publishedBy, publishedAt, modelVersion, ...rest }) => ({
    ...rest,
    team: team.name,
    publishedBy: publishedBy.name,
    publishedAt: publishedAt.toISOString(),
    model: modelVersion.model.title,
  }));
}

async function newcomersOf(viewer: Viewer): Promise<MyDay["newcomers"]> {
  const led = ledTeams(viewer).map(({ id }) => id);
  if (led.length === 0) return [];
  const rows = await db.teamMembership.groupBy({
    by: ["teamId"],
    where: { ...ownOrganisation(viewer), teamId: { in: led }, acceptedAt: null, person: { removedAt: null } },
    _count: true,
  });
  return rows.map(({ teamId, _count }) => ({
    teamId,
    team: viewer.teams.find(({ id }) => id === teamId)?.name ?? "",
    count: _count,
  }));
}

async function dueOf(viewer: Viewer): Promise<MyDay["due"]> {
  const rows = await db.team.findMany({
    where: {
      ...ownOrganisation(viewer),
      id: { in: [...draftTeamIds(viewer)] },
      archivedAt: null,
      againOn: { lte: rowOfDay(dayIn(new Date(), viewer.timeZone)) },
      assessments: { none: { state: "draft" } },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true, againOn: true },
  });
  return rows.flatMap(({ id, name, againOn }) => (againOn ? [{ teamId: id, team: name, on: dayOfRow(againOn) }] : []));
}

async function proposalsOf(viewer: Viewer): Promise<MyDay["proposals"]> {
  const rows = await db.targetEntry.findMany({
    where: {
      ...ownOrganisation(viewer),
      teamId: { in: ledTeams(viewer).map(({ id }) => id) },
      team: { archivedAt: null },
      kind: "proposed",
      answer: { is: null },
    },
    orderBy: [{ team: { name: "asc" } }, { modelKey: "asc" }],
    select: { team: { select: { id: true, name: true } }, model: { select: { key: true, title: true } } },
  });
  const places = new Map(rows.map((row) => [`${row.team.id} ${row.model.key}`, row]));
  return [...places].map(([place, { team, model }]) => ({
    teamId: team.id,
    team: team.name,
    model,
    count: rows.filter((row) => `${row.team.id} ${row.model.key}` === place).length,
  }));
}

/** Everything on the first page, for this viewer. */
export async function getMyDay(viewer: Viewer): Promise<MyDay> {
  const [drafts, coached, recent, teams, newcomers, due, proposals] = await Promise.all([
    draftsOf(viewer),
    coachedOf(viewer),
    recentOf(viewer),
    db.team.count({ where: visibleTeams(viewer) }),
    newcomersOf(viewer),
    dueOf(viewer),
    proposalsOf(viewer),
  ]);
  return { drafts, coached, recent, teams, newcomers, due, proposals };
}
