// An action is about another practice, or about none.

import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import type { ChangeActionInput } from "../input";
import type { ActionRow } from "../queries/action-views";
import { lacksNow } from "../queries/lacks-now";
import { keyOf } from "../rules";
import { mustBePractices } from "./must-be-practices";

type Named = Pick<ChangeActionInput, "model" | "practice">;

/**
 * What a change of the practice makes of the row; nothing where none is named or the same. A unit's action keeps how many
 * teams lack it now, as one that is made of it would. Throws invalid for a practice that no version of the model has.
 */
export async function practiceChange(
  viewer: Viewer,
  row: Pick<ActionRow, "modelKey" | "practice" | "unit">,
  { model, practice }: Named,
): Promise<Prisma.ActionUncheckedUpdateManyInput> {
  if (model === undefined || practice === undefined) return {};
  if (model === row.modelKey && practice === row.practice) return {};
  if (model === null || practice === null) return { modelKey: null, practice: null, lacked: null, lackedOf: null };
  const about = { model, practice };
  await mustBePractices(viewer, [about]);
  const lack = row.unit ? (await lacksNow(viewer, row.unit.id, [about])).get(keyOf(about)) : undefined;
  return { modelKey: model, practice, lacked: lack?.teams ?? null, lackedOf: lack?.of ?? null };
}
