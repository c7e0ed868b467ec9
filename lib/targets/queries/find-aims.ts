// The targets that a result is read against.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import type { Score } from "@/lib/scoring/types";
import { standOf } from "../rules";
import type { Aim } from "../types";
import { aimOf } from "./aims";
import { readHistories } from "./read-histories";

/** Of a result that the viewer was found to see: category to the team's target of today and how far the result is from it. */
export async function findAims(viewer: Viewer, teamId: string, score: Score): Promise<ReadonlyMap<string, Aim>> {
  const histories = await readHistories(viewer, { teamId, modelKey: score.model.key });
  if (histories.size === 0) return new Map();
  const { model } = await getModelVersion(viewer, { key: score.model.key });
  return new Map(
    score.categories.flatMap((standing): [string, Aim][] => {
      const { target } = standOf(histories.get(standing.id) ?? []);
      return target ? [[standing.id, aimOf(model, standing.id, target, standing)]] : [];
    }),
  );
}
