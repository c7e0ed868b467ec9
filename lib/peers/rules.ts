// Where the answer to a practice stands in a result, and what makes it "in place".

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";

/** A practice in one version of a model. */
export type PracticePlace = {
  readonly versionId: string;
  readonly practice: string;
  /** Position in the version's order, the first is 1: as the database counts in `Publication.values`. */
  readonly position: number;
  /** How many criteria must be ticked for the answer to count; 0 without a quality gate. */
  readonly criteria: number;
};

/**
 * Each practice in each version that scores it; `versions` is version id to model. A habit to leave behind and a fact
 * are never in place, however they were answered.
 */
export const placesOf = (
  versions: ReadonlyMap<string, Model>,
  practices: readonly string[],
): readonly PracticePlace[] =>
  [...versions].flatMap(([versionId, model]) => {
    const { practiceOf, orderOf } = outlineOf(model);
    return practices.flatMap((id): PracticePlace[] => {
      const practice = practiceOf.get(id);
      const at = orderOf.get(id);
      if (practice?.direction !== "normal" || at === undefined) return [];
      const criteria = model.quality === "gate" ? practice.criteria.length : 0;
      return [{ versionId, practice: id, position: at + 1, criteria }];
    });
  });
