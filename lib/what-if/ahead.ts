// The part of a model that lies ahead in a trial: what is next, what comes later, and what in place it stands on.

import { type Graph, graphOf } from "@/lib/models/graph";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { climbOf } from "@/lib/scoring/climb";
import { lackedPrerequisites } from "@/lib/scoring/prerequisites";
import type { Trial } from "./trial";

export type Standing = "in place" | "next" | "later";

export type Ahead = { readonly graph: Graph; readonly standings: ReadonlyMap<string, Standing> };

/**
 * With levels asked for, the practices of the way to them; else those of the shortest way of each category to its next
 * level, and in a model without levels the next steps. Next is what waits for nothing, later is the rest, and in place is
 * what the team holds (or what does not apply to it) of that which they name as prerequisites.
 */
export function aheadOf(model: Model, { start, way }: Pick<Trial, "start" | "way">): Ahead {
  const { practiceOf } = outlineOf(model);
  const asked = way.stages.flatMap(({ practices }) => practices);
  const climb = climbOf(model, start);
  const short = model.gate === null ? climb.nextSteps : climb.categories.flatMap(({ practices }) => practices);
  const ahead = new Set(asked.length > 0 ? asked : short);
  const standings = new Map<string, Standing>();
  for (const id of ahead) {
    const practice = practiceOf.get(id);
    if (!practice) continue;
    for (const needed of practice.requires) {
      if (practiceOf.has(needed) && !ahead.has(needed)) standings.set(needed, "in place");
    }
    standings.set(id, lackedPrerequisites(model, practice, start).length === 0 ? "next" : "later");
  }
  const graph = graphOf(model, { practices: new Set(standings.keys()) });
  // How what is in place stands on each other is behind the team.
  return { graph: { ...graph, edges: graph.edges.filter(({ to }) => ahead.has(to)) }, standings };
}
