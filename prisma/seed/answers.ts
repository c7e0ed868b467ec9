// What a team at some height answers to each practice: plausible, a little uneven, the same in every run.

import type { AnswerInput } from "@/lib/assessments/input";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";
import { chance } from "./random";

export type PracticeAnswer = { readonly practice: string; readonly answer: AnswerInput };

const reasons = [
  "Another team runs this for us.",
  "We have no such component.",
  "Nothing of ours is installed at a customer's.",
];
const notes = [
  "Two services are still outside.",
  "Works, but only two of us know how.",
  "Since the last retrospective.",
  "The old batch job is the exception.",
];

const pick = (list: readonly string[], ...words: readonly (string | number)[]) =>
  list[Math.floor(chance(...words) * list.length)] ?? "";

/**
 * The answer for a team whose height is so far above the practice (in levels; below: negative). Option by option a
 * practice fills up as the team climbs past it.
 */
function valueAt(model: Model, practice: Practice, above: number): number {
  const { options } = answerSetOf(model, practice);
  const share = Math.min(1, Math.max(0, (above + 0.75) / 1.1));
  return options[Math.round(share * (options.length - 1))]?.value ?? 0;
}

/** A full assessment of the team at these heights (by category); what it leaves out stays the same over time. */
export function answersAt(model: Model, team: string, heights: ReadonlyMap<string, number>): readonly PracticeAnswer[] {
  const numberOf = new Map(model.levels.map(({ id, number }) => [id, number]));
  return model.practices.map((practice) => {
    const odd = chance(team, practice.id, "state");
    const note = chance(team, practice.id, "note") < 0.08 ? { note: pick(notes, team, practice.id) } : {};
    const height = heights.get(practice.category) ?? 1;
    const level = numberOf.get(practice.level) ?? 1;
    if (odd < 0.025) {
      return {
        practice: practice.id,
        answer: { state: "not_applicable" as const, reason: pick(reasons, practice.id), ...note },
      };
    }
    // What a team does not know lies ahead of it rather than behind.
    if (odd > 0.975 && level >= height) return { practice: practice.id, answer: { state: "unknown" as const } };
    const climbed = height - level + (chance(team, practice.id) - 0.5) * 0.5;
    // A habit to leave behind fades where a practice would fill up.
    const above = practice.direction === "reversed" ? -climbed : climbed;
    return { practice: practice.id, answer: { value: valueAt(model, practice, above), ...note } };
  });
}
