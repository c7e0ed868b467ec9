// What a practice needs and the team lacks, and what waits for it.

import { reach } from "@/lib/models/chain";
import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { valueOf } from "./cell";
import type { Answers } from "./types";

/** From this value on a practice is in place. */
export const inPlace = 50;

/** Whether the team holds a practice: value 50 or more after the quality gate. */
export function holds(model: Model, practice: Practice, answers: Answers): boolean {
  const value = valueOf(model, practice, answers.get(practice.id));
  return value !== null && value >= inPlace;
}

/** Whether a prerequisite is met: held, or it does not apply here. */
const isMet = (model: Model, practice: Practice, answers: Answers) =>
  answers.get(practice.id)?.state === "not_applicable" || holds(model, practice, answers);

const none: ReadonlySet<string> = new Set();

/** The prerequisites of a practice that are not met, directly. */
export function lackedPrerequisites(model: Model, practice: Practice, answers: Answers): readonly string[] {
  if (practice.requires.length === 0) return practice.requires;
  const { practiceOf } = outlineOf(model);
  return practice.requires.filter((id) => {
    const needed = practiceOf.get(id);
    return needed !== undefined && !isMet(model, needed, answers);
  });
}

/** The same through prerequisites of prerequisites, from any category. */
export function allLackedPrerequisites(model: Model, practice: Practice, answers: Answers): ReadonlySet<string> {
  const direct = lackedPrerequisites(model, practice, answers);
  if (direct.length === 0) return none;
  const { practiceOf } = outlineOf(model);
  const lackedBy = (id: string) => {
    const one = practiceOf.get(id);
    return one === undefined ? [] : lackedPrerequisites(model, one, answers);
  };
  return reach(direct, lackedBy);
}

/** How many lacked practices need this one, directly or through others. */
export function waitingFor(model: Model, practice: Practice, answers: Answers): number {
  const { neededBy, practiceOf } = outlineOf(model);
  const dependants = reach(neededBy.get(practice.id) ?? [], (id) => neededBy.get(id) ?? []);
  return [...dependants].filter((id) => {
    const dependant = practiceOf.get(id);
    return dependant !== undefined && !isMet(model, dependant, answers);
  }).length;
}
