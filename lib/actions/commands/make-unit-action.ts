// A gap becomes an action of the unit: with how many teams lack the practice now, so that it can be told later whether
// fewer do.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { gapsOf } from "@/lib/overviews/gaps";
import { getOverview } from "@/lib/overviews/queries/get-overview";
import type { MakeUnitActionInput } from "../input";
import { make } from "./make-actions";

/** Of the teams that shared their answers, as the unit's page shows it; nothing where that says nothing. */
async function lackedNow(viewer: Viewer, { unitId, model, practice }: MakeUnitActionInput) {
  if (model === undefined || practice === undefined) return undefined;
  const [overview, version] = await Promise.all([
    getOverview(viewer, { unitId, model, limit: 1 }),
    getModelVersion(viewer, { key: model }),
  ]);
  const gap = gapsOf(version.model, overview.practices).find((one) => one.practice === practice);
  return gap && { teams: gap.lacks, of: gap.n };
}

/**
 * Makes an action of a unit that the viewer manages. Throws not_found for the unit, and invalid for an owner who does not
 * manage it or a practice that no version of the model has.
 */
export async function makeUnitAction(viewer: Viewer, input: MakeUnitActionInput): Promise<{ id: string }> {
  const { unitId, ...item } = input;
  const lacked = await lackedNow(viewer, input);
  const [id = ""] = await make(viewer, { unitId }, [
    { ...item, note: "", links: [], shared: false, ...(lacked === undefined ? {} : { lacked }) },
  ]);
  return { id };
}
