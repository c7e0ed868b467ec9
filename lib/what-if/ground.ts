// From a result to what a browser needs to try things: everything that scoring reads, and the words that are shown.

import type { AnswerView } from "@/lib/assessments/types";
import type { Model, Practice } from "@/lib/models/types";
import type { Answer } from "@/lib/scoring/types";
import type { Ground, Wishes } from "./types";

/** How many criteria there are is scored; what they say is not shown here. */
const bare = ({ id, category, level, statement, criteria, ...rest }: Practice): Practice => ({
  ...{ id, category, level, statement },
  criteria: criteria.map(() => ""),
  ...{ answerSet: rest.answerSet, weight: rest.weight, direction: rest.direction, optional: rest.optional },
  requires: rest.requires,
  ...(rest.effort === undefined ? {} : { effort: rest.effort }),
  ...{ replaces: [], tags: [], refs: [] },
});

const bareModel = (model: Model): Model => ({
  ...{ key: model.key, version: model.version, title: model.title, language: model.language },
  ...{ answerSets: model.answerSets, gate: model.gate, quality: model.quality },
  levels: model.levels.map(({ id, number, name }) => ({ id, number, name })),
  groups: model.groups,
  categories: model.categories.map(({ id, name, group }) => ({ id, name, ...(group === undefined ? {} : { group }) })),
  practices: model.practices.map(bare),
});

/** Notes and reasons stay where they are, also those that this reader may see: nothing here is made of them. */
function bareAnswer({ value, state, criteria }: AnswerView): Answer {
  const ticked = criteria ? { criteria } : {};
  if (value !== undefined) return { state: "value", value, ...ticked };
  if (state === "not_applicable") return { state, reason: "", ...ticked };
  return { state: state ?? "unanswered", ...ticked };
}

/** The least that the what-if of these answers needs; it scores as the whole model does. */
export const groundOf = (model: Model, answers: Readonly<Record<string, AnswerView>>, wishes: Wishes): Ground => ({
  model: bareModel(model),
  answers: Object.fromEntries(Object.entries(answers).map(([practice, answer]) => [practice, bareAnswer(answer)])),
  wishes,
});
