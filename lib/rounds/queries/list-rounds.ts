// Rounds as a list, and the ones that wait for the viewer's teams.

import { canInTeam, draftTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { ListRoundsInput } from "../input";
import { daysOf, stateOf } from "../rules";
import type { RoundSummary, WaitingRound } from "../types";
import { readRoundStandings } from "./read-standings";
import { roundsAsking, visibleRounds } from "./visible-rounds";
import { openAt } from "./open-at";

export const roundColumns = {
  id: true,
  name: true,
  modelKey: true,
  startsAt: true,
  endsAt: true,
  closedAt: true,
  unit: { select: { id: true, name: true, path: true } },
  modelVersion: { select: { version: true, model: { select: { title: true } } } },
} as const satisfies Prisma.RoundSelect;
type Row = Prisma.RoundGetPayload<{ select: typeof roundColumns }>;

export const summaryOfRound = (viewer: Viewer, row: Row, now: Date): RoundSummary => ({
  id: row.id,
  name: row.name,
  unit: { id: row.unit.id, name: row.unit.name },
  model: { key: row.modelKey, title: row.modelVersion.model.title, version: row.modelVersion.version },
  ...daysOf(row, viewer.timeZone),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  state: stateOf(row, now),
});

/** The rounds that the viewer manages or that ask a team of theirs, newest first. */
export async function listRounds(viewer: Viewer, input: ListRoundsInput) {
  const now = new Date();
  const rows = await db.round.findMany({
    where: await visibleRounds(viewer),
    orderBy: { id: "desc" },
    take: input.limit + 1,
    ...(input.after === undefined
      ? {}
      : { cursor: { organisationId_id: { ...ownOrganisation(viewer), id: input.after } }, skip: 1 }),
    select: roundColumns,
  });
  const items = rows.slice(0, input.limit).map((row) => summaryOfRound(viewer, row, now));
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** Rounds that are open now and wait for the viewer's own teams, or for one of them; the one that ends first comes first. */
export async function listWaitingRounds(viewer: Viewer, teamId?: string): Promise<readonly WaitingRound[]> {
  const now = new Date();
  const teamIds = draftTeamIds(viewer).filter((id) => teamId === undefined || id === teamId);
  if (teamIds.length === 0) return [];
  const rows = await db.round.findMany({
    where: {
      AND: [await roundsAsking(viewer, teamIds), openAt(now)],
    },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    select: { ...roundColumns, message: true },
  });
  const standings = await readRoundStandings(
    viewer,
    rows.map(({ id }) => id),
    teamIds,
  );
  return rows.flatMap((row) => {
    const { endsOn } = daysOf(row, viewer.timeZone);
    return standings
      .filter(({ roundId }) => roundId === row.id)
      .flatMap(({ teamId: id, name, standing, draftId, hasResult }) =>
        standing === "published"
          ? []
          : {
              round: { id: row.id, name: row.name, message: row.message, endsOn },
              team: { id, name },
              model: { key: row.modelKey, title: row.modelVersion.model.title },
              standing,
              draftId,
              canStart: canInTeam(viewer, "startAssessment", { teamId: id, unitPath: row.unit.path }),
              canCarryOver: hasResult,
            },
      );
  });
}
