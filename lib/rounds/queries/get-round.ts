// One round: with the progress of all teams for who manages its unit, with their own for who is asked.

import { canManageUnit, draftTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { inTreeOrder } from "@/lib/units/rules";
import { calendarOf } from "../calendar";
import type { GetRoundInput, RoundInput } from "../input";
import type { RoundProgress, RoundTeam, RoundView } from "../types";
import { roundColumns, summaryOfRound } from "./list-rounds";
import { readRoundStandings } from "./read-standings";
import { visibleRounds } from "./visible-rounds";

const collator = new Intl.Collator("en");

async function inPlaces(viewer: Viewer, path: string, roundId: string, teams: readonly string[] | null) {
  const [units, standings] = await Promise.all([
    db.unit.findMany({
      where: { ...ownOrganisation(viewer), path: { startsWith: path } },
      select: { id: true, name: true, path: true },
    }),
    readRoundStandings(viewer, [roundId], teams),
  ]);
  const places = new Map(inTreeOrder(units).map(({ id, name }, at) => [id, { at, unit: { id, name } }]));
  return standings
    .flatMap(({ teamId, name, unitId, standing }) => {
      const place = places.get(unitId);
      return place ? [{ at: place.at, unit: place.unit, team: { id: teamId, name }, standing }] : [];
    })
    .sort((a, b) => a.at - b.at || collator.compare(a.team.name, b.team.name))
    .map(({ team, unit, standing }): RoundTeam => ({ team, unit, standing }));
}

function progressOf(
  teams: readonly RoundTeam[],
  { limit, after }: Pick<GetRoundInput, "limit" | "after">,
): RoundProgress {
  const counts = { not_started: 0, started: 0, finished: 0, published: 0 };
  for (const { standing } of teams) counts[standing] += 1;
  const start = after === undefined ? 0 : teams.findIndex(({ team }) => team.id === after) + 1;
  const items = teams.slice(start, start + limit);
  const next = start + limit < teams.length ? (items.at(-1)?.team.id ?? null) : null;
  return { teams: teams.length, counts, items, next };
}

async function findRound(viewer: Viewer, id: string) {
  const row = await db.round.findFirst({
    where: { AND: [await visibleRounds(viewer), { id }] },
    select: { ...roundColumns, message: true, openedBy: { select: { name: true } } },
  });
  if (!row) throw notFound("round");
  return row;
}

/** A round; the list of teams is paged. Throws not_found, also for a round that asks none of the viewer's teams. */
export async function getRound(viewer: Viewer, input: GetRoundInput): Promise<RoundView> {
  const row = await findRound(viewer, input.roundId);
  const manages = canManageUnit(viewer, row.unit.path);
  const own = new Set(draftTeamIds(viewer));
  const teams = await inPlaces(viewer, row.unit.path, row.id, manages ? null : [...own]);
  return {
    ...summaryOfRound(viewer, row, new Date()),
    message: row.message,
    openedBy: row.openedBy.name,
    own: teams.filter(({ team }) => own.has(team.id)),
    progress: manages ? progressOf(teams, input) : null,
    can: { change: manages },
  };
}

/** The round as a calendar file. Throws not_found. */
export async function getRoundCalendar(viewer: Viewer, input: RoundInput) {
  const row = await findRound(viewer, input.roundId);
  const now = new Date();
  const round = summaryOfRound(viewer, row, now);
  const link = `${env().NEXTAUTH_URL}/rounds/${row.id}`;
  return {
    body: calendarOf({ round, message: row.message, link, now }),
    type: "text/calendar; charset=utf-8",
    name: `${row.name}.ics`,
  };
}
