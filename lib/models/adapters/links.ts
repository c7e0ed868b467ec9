// Prerequisites of models that others wrote: links that lead nowhere or in a circle are dropped, and said.

import { cyclesOf } from "../cycles";
import type { Problem } from "../problem";
import type { Linked } from "./types";

export type MendedLinks = {
  readonly requires: ReadonlyMap<string, readonly string[]>;
  readonly warnings: readonly Problem[];
};

/** The links that can be kept, per practice, and a warning for each other one. */
export function mendedLinks(practices: readonly Linked[]): MendedLinks {
  const known = new Set(practices.map(({ id }) => id));
  const lost = practices.flatMap(({ requires, pointer }) =>
    requires
      .filter((id) => !known.has(id))
      .map((id) => ({ pointer, message: `The prerequisite ${id} leads nowhere and was dropped.` })),
  );
  const found = practices.map(({ id, requires }) => ({
    id,
    requires: [...new Set(requires)].filter((needed) => known.has(needed)),
  }));
  const circles = cyclesOf(found).map((members) => new Set(members));
  const pointerOf = new Map(practices.map(({ id, pointer }) => [id, pointer]));
  const turning = circles.map((members) => ({
    pointer: pointerOf.get([...members][0] ?? "") ?? "",
    message: `These wait for each other, so that the links between them were dropped: ${[...members].join(", ")}.`,
  }));
  const isTurning = (from: string, to: string) => circles.some((members) => members.has(from) && members.has(to));
  return {
    requires: new Map(found.map(({ id, requires }) => [id, requires.filter((needed) => !isTurning(id, needed))])),
    warnings: [...lost, ...turning],
  };
}
