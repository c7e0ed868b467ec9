// What many teams of a unit lack: where one piece of platform work helps several of them at once.

import { reach } from "@/lib/models/chain";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { countedAs } from "@/lib/publications/rules";
import { inPlace } from "@/lib/scoring/prerequisites";
import type { Gap, PracticeDistribution } from "./types";

/** Whether an answer, as one number, says that a team lacks the practice: a value below "in place", or passed over. */
export const lacks = (value: number): boolean => value === countedAs.skipped || (value >= 0 && value < inPlace);

/** How many teams lack a practice, of how many that said anything of it. */
export const lackOf = ({ options, skipped, n }: PracticeDistribution) => ({
  lacks: Object.entries(options).reduce((sum, [value, teams]) => (lacks(Number(value)) ? sum + teams : sum), skipped),
  n: n + skipped,
});

/**
 * The scored practices that at least one team lacks: those that the greatest share of teams lack first, then those that
 * block most, then in the model's order. It ranks practices and never teams.
 */
export function gapsOf(model: Model, practices: readonly PracticeDistribution[]): readonly Gap[] {
  const { neededBy, practiceOf } = outlineOf(model);
  return practices
    .filter(({ id }) => practiceOf.get(id)?.direction === "normal")
    .map((row) => ({
      practice: row.id,
      ...lackOf(row),
      blocks: reach(neededBy.get(row.id) ?? [], (id) => neededBy.get(id) ?? []).size,
    }))
    .filter(({ lacks }) => lacks > 0)
    .sort((a, b) => b.lacks * a.n - a.lacks * b.n || b.blocks - a.blocks);
}
