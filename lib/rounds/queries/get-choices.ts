// What a new round can be about.

import type { Viewer } from "@/lib/access/viewer";
import { listModels } from "@/lib/catalogue/queries";
import { getDashboardChoices } from "@/lib/overviews/queries/get-choices";
import { dayIn } from "@/lib/format/days";
import { proposedRound } from "../rules";

/** The units that the viewer manages, as a tree in a list, the models that can be started, as used, and a proposal. */
export async function getRoundChoices(viewer: Viewer) {
  const [{ units, models }, catalogue] = await Promise.all([getDashboardChoices(viewer), listModels(viewer)]);
  const retired = new Set(catalogue.items.filter(({ retiredAt }) => retiredAt !== null).map(({ key }) => key));
  return {
    units,
    models: models.filter(({ key }) => !retired.has(key)),
    proposed: proposedRound(dayIn(new Date(), viewer.timeZone)),
  };
}
