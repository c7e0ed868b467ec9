// From a model file to a model: every problem at once, or every default filled in.

import { defaultAnswerSet, predefinedAnswerSets } from "./answer-sets";
import { type ModelFile, modelFileSchema, type PracticeFile } from "./file";
import { mended } from "./mended";
import { plainly } from "./plainly";
import { type Problem, pointerOf } from "./problem";
import { referenceFindings } from "./references";
import type { AnswerSet, Model, Practice } from "./types";

export type ParsedModel =
  | { readonly ok: true; readonly model: Model; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** `exactOptionalPropertyTypes`: zod's optional keys may be present and undefined; a model's are absent. */
function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- what stays has the type without undefined
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const practiceOf = (file: PracticeFile, answerSet: string): Practice => ({
  ...present(file),
  criteria: file.criteria ?? [],
  answerSet: file.answerSet ?? answerSet,
  replaces: file.replaces ?? [],
  weight: file.weight ?? 1,
  direction: file.direction ?? "normal",
  optional: file.optional ?? false,
  requires: file.requires ?? [],
  tags: file.tags ?? [],
  refs: file.refs ?? [],
});

function answerSetsOf(file: ModelFile): readonly AnswerSet[] {
  const declared = Object.entries(file.answerSets ?? {}).map(([id, { options }]) => ({ id, options }));
  const names = new Set(declared.map(({ id }) => id));
  return [...predefinedAnswerSets.filter(({ id }) => !names.has(id)), ...declared];
}

function modelOf(file: ModelFile): Model {
  const { format: _, defaultAnswerSet: declared, answerSets: __, source, ...rest } = file;
  return {
    ...present(rest),
    ...(source === undefined ? {} : { source: present(source) }),
    language: file.language ?? "en",
    answerSets: answerSetsOf(file),
    gate: file.gate === undefined ? { threshold: 80, noZero: true, complete: true } : file.gate,
    quality: file.quality ?? "off",
    levels: file.levels.map(present),
    groups: file.groups ?? [],
    categories: file.categories.map(present),
    practices: file.practices.map((practice) => practiceOf(practice, declared ?? defaultAnswerSet)),
  };
}

/** As many as there may be practices; more of them would take seconds to look at. */
const mostAnswerSets = 2000;

function hasTooManyAnswerSets(input: unknown): boolean {
  const sets: unknown = typeof input === "object" && input !== null ? Reflect.get(input, "answerSets") : undefined;
  return typeof sets === "object" && sets !== null && Object.keys(sets).length > mostAnswerSets;
}

/**
 * Reads a model file (an object, as JSON or YAML gave it). Gives the model with warnings, or every problem of its shape
 * and between its parts, the latter as far as the parts can be told apart. Each has a JSON pointer and a sentence.
 */
export function parseModel(input: unknown): ParsedModel {
  if (hasTooManyAnswerSets(input)) {
    const message = "A model has at most 2,000 answer sets.";
    return { ok: false, problems: [{ pointer: "/answerSets", message }], warnings: [] };
  }
  const shape = modelFileSchema.safeParse(input, { error: plainly });
  if (!shape.success) {
    const problems = shape.error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), message }));
    const rest = modelFileSchema.safeParse(mended(input, shape.error.issues));
    const between = rest.success ? referenceFindings(rest.data) : { problems: [], warnings: [] };
    return { ok: false, problems: [...problems, ...between.problems], warnings: between.warnings };
  }
  const { problems, warnings } = referenceFindings(shape.data);
  return problems.length > 0 ? { ok: false, problems, warnings } : { ok: true, model: modelOf(shape.data), warnings };
}
