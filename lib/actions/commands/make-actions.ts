// Making actions: of a next step, of a what-if, of a discussion, of a unit's gap, or of one's own mind.

import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import { rowOfDay } from "@/lib/format/days";
import { v7 as newId } from "uuid";
import type { MakeTeamActionInput, MakeTeamActionsInput, WantedAction } from "../input";
import { type ActionPlace, findPlace, ownersOf, type PlaceKey } from "../queries/find-place";
import type { Lack } from "../types";
import { mustBeOwner } from "./must-be-owner";
import { mustBePractices } from "./must-be-practices";

type Made = WantedAction & { readonly lacked?: Lack };

const practiceOf = ({ model, practice }: WantedAction) =>
  model === undefined || practice === undefined ? [] : [{ model, practice }];

async function mustPlan(viewer: Viewer, key: PlaceKey, tx: Transaction): Promise<ActionPlace> {
  const place = await findPlace(viewer, key, tx);
  if (!place.plans) throw forbidden("Only a lead of the team makes actions.");
  if (place.archived) throw new AppError("conflict", "An archived team plans nothing.");
  return place;
}

/** Makes actions of a place that the viewer plans for; gives their ids, in order. */
export async function make(
  viewer: Viewer,
  key: PlaceKey,
  items: readonly Made[],
  now: Date,
): Promise<readonly string[]> {
  await mustBePractices(viewer, items.flatMap(practiceOf));
  const rows = items.map(({ id = newId(), ...wanted }) => ({ ...wanted, id }));
  await db.$transaction(async (tx) => {
    const place = await mustPlan(viewer, key, tx);
    mustBeOwner(await ownersOf(viewer, place.key, tx), rows);
    const { count } = await tx.action.createMany({
      data: rows.map(({ model = null, practice = null, note, dueOn, lacked, ...row }) => ({
        ...row,
        ...ownOrganisation(viewer),
        ...place.key,
        modelKey: model,
        practice,
        note: note === "" ? null : note,
        dueOn: dueOn === null ? null : rowOfDay(dueOn),
        lacked: lacked?.teams ?? null,
        lackedOf: lacked?.of ?? null,
        createdById: viewer.personId,
        createdAt: now,
        changedAt: now,
      })),
      // The same form sent twice makes its actions once.
      skipDuplicates: true,
    });
    const [subject, subjectId] = "teamId" in place.key ? ["team", place.key.teamId] : ["unit", place.key.unitId];
    // What it is about stays out: an admin would read from it what the team keeps to itself.
    if (count > 0) await audit(tx, viewer, { action: "action.made", subject, subjectId, details: { count } });
  });
  return rows.map(({ id }) => id);
}

/**
 * Makes actions of a team. Throws not_found, forbidden for who does not lead the team, conflict for an archived one, and
 * invalid for an owner who is not of the team or a practice that no version of the model has.
 */
export const makeTeamActions = (
  viewer: Viewer,
  { teamId, items }: MakeTeamActionsInput,
  now = new Date(),
): Promise<readonly string[]> => make(viewer, { teamId }, items, now);

/** One of them, as `makeTeamActions`. */
export async function makeTeamAction(viewer: Viewer, input: MakeTeamActionInput): Promise<{ id: string }> {
  const { teamId, ...item } = input;
  const [id = ""] = await makeTeamActions(viewer, { teamId, items: [item] });
  return { id };
}
