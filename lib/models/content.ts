// What a version of a model says, whatever the order in which its file was written: two files of the same content are the
// same version.

import { fileOf } from "./file-of";
import type { Model } from "./types";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;

/** The model as one text, every default written out and every name in order: equal texts, equal content. */
export const contentOf = (model: Model): string => JSON.stringify(fileOf(model), sorted);
