// Actions of a team, of a unit, and one's own.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { visibleActions } from "@/lib/db/scope";
import type { TeamActionsInput, UnitActionsInput } from "../input";
import { inOrder, keyOf } from "../rules";
import type { ActionList, ActionView, OwnAction } from "../types";
import { actionColumns, viewsOf } from "./action-views";
import { findPlace, ownersOf, type PlaceKey } from "./find-place";
import { lacksNow } from "./lacks-now";

async function listOf(viewer: Viewer, key: PlaceKey): Promise<ActionList> {
  const place = await findPlace(viewer, key);
  const make = place.plans && !place.archived;
  const [rows, owners] = await Promise.all([
    db.action.findMany({ where: { AND: [visibleActions(viewer), place.key] }, select: actionColumns }),
    make ? ownersOf(viewer, place.key) : [],
  ]);
  return { items: inOrder(await viewsOf(viewer, rows)), next: null, can: { make }, owners };
}

/** What the viewer sees of a team's actions: all inside the team, outside those that it shows. Throws not_found. */
export const listTeamActions = (viewer: Viewer, { teamId }: TeamActionsInput) => listOf(viewer, { teamId });

/** The actions of a unit that the viewer manages, with how many teams lack their practices now. Throws not_found. */
export async function listUnitActions(viewer: Viewer, { unitId }: UnitActionsInput): Promise<ActionList> {
  const list = await listOf(viewer, { unitId });
  const practiceOf = ({ lacked, practice }: ActionView) =>
    lacked && practice ? [{ model: practice.model, practice: practice.id }] : [];
  const lacks = await lacksNow(viewer, unitId, list.items.flatMap(practiceOf));
  const items = list.items.map((action): ActionView => {
    const [about] = practiceOf(action);
    return action.lacked && about
      ? { ...action, lacked: { ...action.lacked, now: lacks.get(keyOf(about)) ?? null } }
      : action;
  });
  return { ...list, items };
}

const mostOwn = 50;

/** What is open or in progress and the viewer's own, by its day; never of a team that they left or that is archived. */
export async function listOwnActions(viewer: Viewer): Promise<readonly OwnAction[]> {
  const rows = await db.action.findMany({
    where: {
      AND: [visibleActions(viewer), { OR: [{ teamId: null }, { team: { archivedAt: null } }] }],
      ownerId: viewer.personId,
      state: { in: ["open", "in_progress"] },
    },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: mostOwn,
    select: actionColumns,
  });
  const views = await viewsOf(viewer, rows);
  return rows.flatMap(({ team, unit }, at) => {
    const view = views[at];
    if (!view || !view.can.workOn) return [];
    const place = team
      ? { name: team.name, href: `/teams/${team.id}/actions` }
      : { name: unit?.name ?? "", href: `/units/${unit?.id}/actions` };
    return [{ ...view, place }];
  });
}
