// Changing and deleting an action: whoever plans changes everything, its owner how far it is and what there is to say.

import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import { rowOfDay } from "@/lib/format/days";
import type { ActionInput, ChangeActionInput, SeenActionInput } from "../input";
import type { ActionRow } from "../queries/action-views";
import { findAction } from "../queries/find-action";
import { ownersOf } from "../queries/find-place";
import { isEnded, isWork } from "../rules";
import { practiceChange } from "./change-practice";
import { mustBeOwner } from "./must-be-owner";

const placeOf = ({ team, unit }: ActionRow) => (team ? { teamId: team.id } : { unitId: unit?.id ?? "" });

const recordOf = (row: ActionRow, action: string) =>
  row.team
    ? { action, subject: "team", subjectId: row.team.id }
    : { action, subject: "unit", subjectId: row.unit?.id ?? "" };

/** For who was overtaken: read once more, since the change may have come after the first look. Throws not_found. */
async function overtaken(viewer: Viewer, input: ActionInput): Promise<AppError> {
  const { view: present } = await findAction(viewer, input);
  return new AppError("conflict", "Somebody changed this action meanwhile. Load the page again to see how it stands.", {
    data: { present },
  });
}

type Changes = Omit<ChangeActionInput, "actionId" | "teamId" | "unitId" | "revision">;

function dataOf({ title, ownerId, dueOn, state, note, links, shared }: Changes): Prisma.ActionUncheckedUpdateManyInput {
  return {
    ...(title === undefined ? {} : { title }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : rowOfDay(dueOn) }),
    ...(note === undefined ? {} : { note: note === "" ? null : note }),
    ...(links === undefined ? {} : { links }),
    ...(shared === undefined ? {} : { shared }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Ended once is ended then: saying "done" again moves no day. */
function endOf(row: ActionRow, { state }: Changes, now: Date): Prisma.ActionUncheckedUpdateManyInput {
  if (state === undefined || state === row.state) return {};
  return { endedAt: isEnded(state) ? now : null };
}

/**
 * Changes what is given. Throws not_found, forbidden for who neither plans there nor owns it, conflict with the present
 * action when somebody was faster, and invalid for an owner or a practice that is not there.
 */
export async function changeAction(viewer: Viewer, input: ChangeActionInput, now = new Date()): Promise<void> {
  const { actionId, teamId: _team, unitId: _unit, revision, ...changes } = input;
  const { row, view } = await findAction(viewer, input);
  if (!(view.can.change || (view.can.workOn && isWork(changes)))) {
    throw forbidden("Only a lead of the team, and for how far it is its owner, changes an action.");
  }
  const about = await practiceChange(viewer, row, changes);
  const changed = await db.$transaction(async (tx) => {
    if (changes.ownerId !== undefined && changes.ownerId !== row.owner?.id) {
      mustBeOwner(await ownersOf(viewer, placeOf(row), tx), [{ ownerId: changes.ownerId }]);
    }
    const { count } = await tx.action.updateMany({
      where: { ...ownOrganisation(viewer), id: actionId, revision },
      data: { ...dataOf(changes), ...about, ...endOf(row, changes, now), changedAt: now, revision: { increment: 1 } },
    });
    if (count > 0) await audit(tx, viewer, recordOf(row, "action.changed"));
    return count > 0;
  });
  if (!changed) throw await overtaken(viewer, input);
}

/**
 * Deletes an action, as if it had not been made. Throws not_found, forbidden for who does not plan there, and conflict with
 * the present action when somebody changed it since it was seen.
 */
export async function deleteAction(viewer: Viewer, input: SeenActionInput): Promise<void> {
  const { row, view } = await findAction(viewer, input);
  const deleted = await db.$transaction(async (tx) => {
    if (!view.can.change) throw forbidden("Only a lead of the team deletes an action.");
    const { actionId: id, revision } = input;
    const { count } = await tx.action.deleteMany({ where: { ...ownOrganisation(viewer), id, revision } });
    if (count > 0) await audit(tx, viewer, recordOf(row, "action.deleted"));
    return count > 0;
  });
  if (!deleted) throw await overtaken(viewer, input);
}
