// The model file, format altimeter.model/1: its shape. What its parts say about each other is checked in references.ts.

import { z } from "zod";
import { identifier } from "./ids";

/** The most characters of a name and of a text. */
export const mostInLine = 500;
export const mostInText = 10_000;

const line = z.string().trim().min(1, "This must not be empty.").max(mostInLine);
const text = z.string().trim().min(1, "This must not be empty.").max(mostInText);

/** Semantic versioning 2.0.0, whose order we rely on: a part after the three numbers is never empty. */
const version =
  /^(?:(?:0|[1-9]\d*)\.){2}(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const semver = z.string().max(64).regex(version, "A version is three numbers, such as 1.0.0.");

const option = z.strictObject({ value: z.int().min(0).max(100), label: line });

const answerSet = z.strictObject({ options: z.array(option).min(2).max(20) });

const gate = z.strictObject({
  threshold: z.int("The threshold is a whole number of percent.").min(1).max(100).default(80),
  noZero: z.boolean().default(true),
  complete: z.boolean().default(true),
});

export const practiceSchema = z.strictObject({
  id: identifier,
  category: identifier,
  level: identifier,
  statement: text,
  why: text.optional(),
  how: text.optional(),
  low: text.optional(),
  high: text.optional(),
  lastTime: text.optional(),
  show: text.optional(),
  criteria: z.array(text).max(50).optional(),
  answerSet: identifier.optional(),
  of: line.optional(),
  replaces: z.array(identifier).max(20).optional(),
  weight: z.int("A weight is a whole number from 1 to 100.").min(1).max(100).optional(),
  direction: z.enum(["normal", "reversed", "fact"]).optional(),
  optional: z.boolean().optional(),
  requires: z.array(identifier).max(100).optional(),
  effort: z.int("Effort is a whole number from 1 to 5.").min(1).max(5).optional(),
  tags: z.array(line).max(50).optional(),
  refs: z
    .array(z.strictObject({ scheme: line, id: line }))
    .max(50)
    .optional(),
  validForDays: z.int().min(1).max(3650).optional(),
});

/** Unknown keys are refused: a misspelt one would be lost without a word. */
export const modelFileSchema = z.strictObject({
  format: z.literal("altimeter.model/1"),
  key: identifier,
  version: semver,
  title: line,
  summary: text.optional(),
  source: z
    .strictObject({
      title: line,
      authors: z.array(line).max(50).optional(),
      year: z.int().min(1900).max(2200).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
      note: text.optional(),
    })
    .optional(),
  licence: line.optional(),
  attribution: text.optional(),
  language: z.string().min(2).max(35).optional(),
  basedOn: z.strictObject({ key: identifier, version: semver }).optional(),
  answerSets: z.record(identifier, answerSet).optional(),
  defaultAnswerSet: identifier.optional(),
  gate: gate.nullable().optional(),
  quality: z.enum(["off", "gate"]).optional(),
  levels: z
    .array(z.strictObject({ id: identifier, number: z.int().min(-100).max(100), name: line, summary: text.optional() }))
    .min(1)
    .max(20),
  groups: z
    .array(z.strictObject({ id: identifier, name: line }))
    .max(50)
    .optional(),
  categories: z
    .array(z.strictObject({ id: identifier, name: line, summary: text.optional(), group: identifier.optional() }))
    .min(1)
    .max(100),
  practices: z.array(practiceSchema).min(1).max(2000, "A model has at most 2,000 practices."),
});

export type ModelFile = z.infer<typeof modelFileSchema>;
export type PracticeFile = ModelFile["practices"][number];
