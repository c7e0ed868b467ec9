// A model as the file that a person would write and edit: what is the default anyway is not said.

import { defaultAnswerSet } from "./answer-sets";
import { fileOf } from "./file-of";
import type { Model, Practice } from "./types";

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

const defaults: Readonly<Record<string, unknown>> = {
  weight: 1,
  direction: "normal",
  optional: false,
  answerSet: defaultAnswerSet,
};

const leanPractice = (practice: Practice) =>
  Object.fromEntries(
    Object.entries(practice).filter(([name, value]) => !isEmptyList(value) && defaults[name] !== value),
  );

/** The model as a short file, format altimeter.model/1: reading it gives the same model. */
export function leanFile(model: Model) {
  const { quality, practices, ...rest } = fileOf(model);
  return { ...rest, ...(quality === "off" ? {} : { quality }), practices: practices.map(leanPractice) };
}

const mostOfAKey = 64;

/**
 * The file of a model of one's own that begins as a copy of this one: another key, the first version, and `basedOn` says
 * what it was made from. Source, licence and attribution stay, because the words do.
 */
export function copyFile(model: Model) {
  const { format, key, version, title, ...rest } = leanFile(model);
  return {
    format,
    key: `${key.slice(0, mostOfAKey - "-ours".length)}-ours`,
    version: "1.0.0",
    title: `${title} (ours)`.length > 500 ? title : `${title} (ours)`,
    ...rest,
    basedOn: { key, version },
  };
}
