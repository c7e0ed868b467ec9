// From rows to what a viewer sees of actions.

import { canInTeam, canManageUnit } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { dayIn, dayOfRow } from "@/lib/format/days";
import { isOverdue, keyOf } from "../rules";
import { canBecomeIssue } from "@/lib/trackers/rules";
import { unitsOnPath } from "@/lib/units/rules";
import type { ActionView } from "../types";
import { statementsOf } from "./statements";

export const actionColumns = {
  id: true,
  title: true,
  modelKey: true,
  practice: true,
  dueOn: true,
  state: true,
  note: true,
  links: true,
  shared: true,
  lacked: true,
  lackedOf: true,
  revision: true,
  createdAt: true,
  changedAt: true,
  endedAt: true,
  createdBy: { select: { name: true } },
  owner: {
    select: {
      id: true,
      name: true,
      role: true,
      removedAt: true,
      teamMemberships: {
        where: { acceptedAt: { not: null }, role: { in: ["lead", "member"] } },
        select: { teamId: true },
      },
      unitMemberships: { select: { unitId: true } },
    },
  },
  team: { select: { id: true, name: true, archivedAt: true, unit: { select: { path: true } } } },
  unit: { select: { id: true, name: true, path: true } },
  issue: {
    select: {
      state: true,
      key: true,
      address: true,
      closed: true,
      lastError: true,
      readAt: true,
      tracker: { select: { project: true } },
    },
  },
} as const satisfies Prisma.ActionSelect;

export type ActionRow = Prisma.ActionGetPayload<{ select: typeof actionColumns }>;

function standingIn(viewer: Viewer, { team, unit }: Pick<ActionRow, "team" | "unit">) {
  if (team) {
    const place = { teamId: team.id, unitPath: team.unit.path };
    return {
      inside: canInTeam(viewer, "seeDraft", place),
      plans: team.archivedAt === null && canInTeam(viewer, "planActions", place),
      works: team.archivedAt === null,
    };
  }
  const plans = unit !== null && canManageUnit(viewer, unit.path);
  return { inside: plans, plans, works: plans };
}

function hasLeft({ owner, team, unit }: Pick<ActionRow, "owner" | "team" | "unit">): boolean {
  if (!owner) return false;
  if (owner.removedAt !== null) return true;
  if (team) return !owner.teamMemberships.some(({ teamId }) => teamId === team.id);
  const isAdmin = owner.role === "owner" || owner.role === "admin";
  return !isAdmin && !owner.unitMemberships.some(({ unitId }) => unit && unitsOnPath(unit.path).includes(unitId));
}

const issueOf = ({ issue }: ActionRow): ActionView["issue"] =>
  issue && {
    project: issue.tracker.project,
    state: issue.state,
    key: issue.key,
    address: issue.address,
    closed: issue.closed,
    error: issue.lastError,
    readAt: issue.readAt?.toISOString() ?? null,
  };

/** What the viewer sees of rows that they may see, in the rows' order. */
export async function viewsOf(viewer: Viewer, rows: readonly ActionRow[], now = new Date()) {
  const today = dayIn(now, viewer.timeZone);
  const practices = rows.flatMap(({ modelKey, practice }) =>
    modelKey !== null && practice !== null ? [{ model: modelKey, practice }] : [],
  );
  const statements = await statementsOf(viewer, practices);
  return rows.map((row): ActionView => {
    const { inside, plans, works } = standingIn(viewer, row);
    const workOn = plans || (inside && works && row.owner?.id === viewer.personId);
    const dueOn = row.dueOn ? dayOfRow(row.dueOn) : null;
    const about =
      row.modelKey !== null && row.practice !== null ? { model: row.modelKey, practice: row.practice } : null;
    return {
      id: row.id,
      title: row.title,
      state: row.state,
      owner: row.owner && { id: row.owner.id, name: row.owner.name, left: hasLeft(row) },
      dueOn,
      overdue: isOverdue(row.state, dueOn, today),
      practice: about && {
        model: about.model,
        id: about.practice,
        statement: statements.get(keyOf(about)) ?? about.practice,
      },
      note: inside ? row.note : null,
      links: inside ? row.links : [],
      issue: inside ? issueOf(row) : null,
      shared: row.shared,
      lacked: row.lacked !== null && row.lackedOf !== null ? { teams: row.lacked, of: row.lackedOf, now: null } : null,
      revision: row.revision,
      madeBy: row.createdBy.name,
      madeAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      can: { change: plans, workOn, makeIssue: workOn && row.team !== null && canBecomeIssue(row) },
    };
  });
}
