// What a question about a unit is about: which model, in which round, at which moment.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import type { OverviewInput } from "../input";
import { endOfDay } from "../periods";
import { findRound } from "./find-round";
import type { ManagedUnit } from "./managed-unit";

type Asked = Pick<OverviewInput, "model" | "at" | "round">;

/** The end of the day that was asked for, of a round never after its own end; null is now. */
function momentOf({ round }: Asked, said: Date | null, over: Date | null): Date | null {
  if (round === undefined || over === null) return said;
  return said !== null && said < over ? said : over;
}

/**
 * The end of the day that was said, or the end of a round that is over, or now; the model is the round's where one was
 * asked for. Throws not_found for a round or model that is not the viewer's to see.
 */
export async function askedMoment(viewer: Viewer, unit: ManagedUnit, input: Asked) {
  const said = input.at === undefined ? null : endOfDay(input.at, viewer.timeZone);
  const round = await findRound(viewer, unit.path, { ...input, at: said });
  const { model } = await getModelVersion(viewer, { key: round?.modelKey ?? input.model });
  const past = momentOf(input, said, round?.over ?? null);
  return { round, model, at: past ?? new Date(), isNow: past === null };
}
