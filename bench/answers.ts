// A full assessment of the continuous delivery model, the same in every run.

import { builtInModels } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/types";
import type { Answer } from "@/lib/scoring/types";

export function benchModel(): Model {
  const model = builtInModels().find(({ key }) => key === "cdmm");
  if (!model) throw new Error("The catalogue has no cdmm.");
  return model;
}

/** An answer to every practice: values of its own answer set in turn, now and then another state. */
export function fullAnswers(model: Model): Readonly<Record<string, Answer>> {
  const setOf = new Map(model.answerSets.map(({ id, options }) => [id, options]));
  return Object.fromEntries(
    model.practices.map((practice, at): [string, Answer] => {
      if (at % 17 === 16) return [practice.id, { state: "unknown" }];
      if (at % 29 === 28) return [practice.id, { state: "not_applicable", reason: "We run nothing ourselves." }];
      const options = setOf.get(practice.answerSet) ?? [];
      return [practice.id, { state: "value", value: options[(at * 7 + 3) % options.length]?.value ?? 0 }];
    }),
  );
}
