// From a model back to its file: parsing the file again gives the same model.

import { predefinedAnswerSets } from "./answer-sets";
import type { Model } from "./types";

const isPredefined = (id: string, options: unknown) =>
  predefinedAnswerSets.some((set) => set.id === id && JSON.stringify(set.options) === JSON.stringify(options));

/** The model as a file, format altimeter.model/1, every default written out. */
export function fileOf(model: Model) {
  const declared = model.answerSets.filter(({ id, options }) => !isPredefined(id, options));
  const { answerSets: _, groups, ...rest } = model;
  return {
    format: "altimeter.model/1" as const,
    ...rest,
    ...(declared.length > 0
      ? { answerSets: Object.fromEntries(declared.map(({ id, options }) => [id, { options }])) }
      : {}),
    ...(groups.length > 0 ? { groups } : {}),
  };
}
