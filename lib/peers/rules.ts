// What it takes that a team is named beside a practice, once it has agreed to be asked.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { inPlace } from "@/lib/scoring/prerequisites";
import type { Peer, Peers } from "./types";

/** A team that agreed, with the answers of its current result. */
export type AskableTeam = Peer & {
  readonly versionId: string;
  /** As `Publication.values`: one number per practice in the version's order. */
  readonly values: readonly number[];
  /** Ticked criteria by practice; null where the version does not make a gate of them. */
  readonly ticked: Readonly<Record<string, number>> | null;
};

type Holds = (team: AskableTeam) => boolean;

/** What makes a practice in place in one version; null where nothing does: a habit to leave behind and a fact never are. */
function holdsIn(model: Model, id: string): Holds | null {
  const { practiceOf, orderOf } = outlineOf(model);
  const practice = practiceOf.get(id);
  const at = orderOf.get(id);
  if (practice?.direction !== "normal" || at === undefined) return null;
  const needed = model.quality === "gate" ? practice.criteria.length : 0;
  return ({ values, ticked }) => (values[at] ?? -1) >= inPlace && (ticked?.[id] ?? 0) >= needed;
}

const collator = new Intl.Collator("en");

/**
 * For each of the practices that somebody has in place: the first `limit` teams by name, and the number of the others.
 * `versions` is version id to model: each team's answer is read where its own version has the practice.
 */
export function peersOf(
  teams: readonly AskableTeam[],
  versions: ReadonlyMap<string, Model>,
  practices: readonly string[],
  limit: number,
): ReadonlyMap<string, Peers> {
  const byName = teams.toSorted((a, b) => collator.compare(a.team.name, b.team.name));
  return new Map(
    practices.flatMap((id): [string, Peers][] => {
      const holds = new Map([...versions].map(([versionId, model]) => [versionId, holdsIn(model, id)]));
      const found = byName.filter((team) => holds.get(team.versionId)?.(team) === true);
      if (found.length === 0) return [];
      const items = found.slice(0, limit).map(({ team, unit }) => ({ team, unit }));
      return [[id, { items, more: found.length - items.length }]];
    }),
  );
}
