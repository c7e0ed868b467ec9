// What a team is offered that starts an assessment: models that are not open yet, the one it knows first.

import type { ModelSummary } from "@/lib/catalogue/types";
import { about } from "@/lib/format/durations";
import { starters } from "@/lib/models/starters";
import type { AssessmentSummary } from "./types";

/** A model to choose, by its key, and what it is called with how long it takes. */
export type Choice = { readonly value: string; readonly label: string };

export type Offer = {
  readonly models: readonly Choice[];
  /** What is chosen unless somebody chooses another: the model that the team knows, or a newcomer's first one. */
  readonly preselected: string | undefined;
  /** A short way in, for who has no result and no hour. */
  readonly short: Choice | undefined;
  /** Keys of models of which the team has a result to start from. */
  readonly known: readonly string[];
};

/** Models of which one of these assessments has been published. */
export const knownIn = (assessments: readonly AssessmentSummary[]): readonly string[] => [
  ...new Set(assessments.filter(({ publishedAt }) => publishedAt !== null).map(({ model }) => model.key)),
];

/** Models as choices; retired ones are not offered any more. */
export const choicesOf = (models: readonly ModelSummary[]): readonly Choice[] =>
  models
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ key, title, minutes }) => ({ value: key, label: `${title}, ${about(minutes)}` }));

/** `latest` is the model of the team's latest result. One assessment of a model is open at a time. */
export function offerOf(
  models: readonly ModelSummary[],
  assessments: readonly AssessmentSummary[],
  latest: string | undefined,
): Offer {
  const open = new Set(assessments.filter(({ state }) => state === "draft").map(({ model }) => model.key));
  const startable = models.filter(({ key }) => !open.has(key));
  const choices = choicesOf(startable);
  const short = startable.find(({ key, retiredAt }) => key === starters.quickest && retiredAt === null);
  return {
    models: choices,
    preselected: [latest, starters.newcomer].find((wanted) => choices.some(({ value }) => value === wanted)),
    short:
      latest === undefined && short && choices.length > 1
        ? { value: short.key, label: `Or begin with five minutes: ${short.title}` }
        : undefined,
    known: knownIn(assessments),
  };
}
