// In which order practices can be done, each after what it needs.

import type { Model, Practice } from "@/lib/models/types";
import { allLackedPrerequisites, lackedPrerequisites } from "./prerequisites";
import type { Answers } from "./types";

/** The order in which practices can be done: repeatedly the first in the model's order that waits for no other. */
function inOrderOfDoing(model: Model, ids: ReadonlySet<string>, answers: Answers): readonly string[] {
  const waiting = model.practices.filter(({ id }) => ids.has(id));
  const needs = new Map(
    waiting.map((one) => [one.id, lackedPrerequisites(model, one, answers).filter((id) => ids.has(id))]),
  );
  const listed = new Set<string>();
  const isReady = ({ id }: Practice) => (needs.get(id) ?? []).every((needed) => listed.has(needed));
  for (let at = waiting.findIndex(isReady); at !== -1; at = waiting.findIndex(isReady)) {
    for (const { id } of waiting.splice(at, 1)) listed.add(id);
  }
  return [...listed];
}

/** These practices and all that they need and the team lacks, from any category, in the order in which it can be done. */
export function withPrerequisites(model: Model, practices: readonly Practice[], answers: Answers): readonly string[] {
  const ids = new Set<string>();
  for (const practice of practices) {
    ids.add(practice.id);
    for (const needed of allLackedPrerequisites(model, practice, answers)) ids.add(needed);
  }
  return inOrderOfDoing(model, ids, answers);
}
