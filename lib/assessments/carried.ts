// What the team said last time, as a proposal: nothing of it is an answer before somebody confirms it.

import { answerSetOf } from "@/lib/models/answer-set-of";
import { compareModels } from "@/lib/models/compare";
import type { Model, Practice } from "@/lib/models/types";
import { isAnswered } from "./screens";
import type { AnswerView, CarriedAnswer } from "./types";

const optionsOf = (model: Model, practice: Practice) => answerSetOf(model, practice).options;

/** An earlier answer for the present practice; null where it says nothing any more. */
function proposalOf(answer: AnswerView | undefined, later: Model, practice: Practice, reworded: boolean) {
  if (!answer || !isAnswered(answer) || answer.state === "skipped") return null;
  if (answer.value !== undefined && !optionsOf(later, practice).some(({ value }) => value === answer.value))
    return null;
  // Evidence came along when the draft was started: it is not said again.
  const { revision: _, criteria, evidence: __, ...said } = answer;
  // Criteria are kept by their place in a list that may have changed with the wording.
  return { ...said, ...(criteria === undefined || reworded ? {} : { criteria }) };
}

const placeOf = (model: Model, practice: Practice) =>
  [
    model.categories.find(({ id }) => id === practice.category)?.name,
    model.levels.find(({ id }) => id === practice.level)?.name,
  ].join(", ");

/**
 * For each practice of a model that an earlier result says something about: the proposal and what changed since. What
 * was passed over, or said with an option that is gone, is asked anew.
 */
export function carriedOver(
  earlier: Model,
  answers: Readonly<Record<string, AnswerView>>,
  later: Model,
): Readonly<Record<string, CarriedAnswer>> {
  return Object.fromEntries(
    compareModels(earlier, later).changes.flatMap(({ practice, before, change, reworded }) => {
      if (before === null || change === "new") return [];
      const answer = proposalOf(answers[before.id], later, practice, reworded);
      if (!answer) return [];
      const statement = before.statement === practice.statement ? null : before.statement;
      const place = change === "moved" ? placeOf(earlier, before) : null;
      const carried: CarriedAnswer = { answer, change, statement, place };
      return [[practice.id, carried]];
    }),
  );
}
