// A gap becomes an action of the unit: with how many teams lack the practice now, so that it can be told later whether
// fewer do.

import type { Viewer } from "@/lib/access/viewer";
import type { MakeUnitActionInput } from "../input";
import { lacksNow } from "../queries/lacks-now";
import { make } from "./make-actions";

/**
 * Makes an action of a unit that the viewer manages. Throws not_found for the unit, and invalid for an owner who does not
 * manage it or a practice that no version of the model has.
 */
export async function makeUnitAction(
  viewer: Viewer,
  input: MakeUnitActionInput,
  now = new Date(),
): Promise<{ id: string }> {
  const { unitId, ...item } = input;
  const { model, practice } = item;
  const about = model !== undefined && practice !== undefined ? [{ model, practice }] : [];
  const [lacked] = (await lacksNow(viewer, unitId, about)).values();
  const wanted = { ...item, shared: false, ...(lacked === undefined ? {} : { lacked }) };
  const [id = ""] = await make(viewer, { unitId }, [wanted], now);
  return { id };
}
