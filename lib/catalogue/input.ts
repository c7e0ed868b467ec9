// What may be asked of the catalogue.

import { z } from "zod";
import { answersInput } from "@/lib/assessments/input";

const modelKey = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "A model's key is letters, digits, dot, dash or underscore.");

export const listModelsInput = z.object({});

export const getModelInput = z.object({ key: modelKey, version: z.string().max(64).optional() });
export type GetModelInput = { readonly key: string; readonly version?: string | undefined };

/** Answers to be scored without being stored. */
export const scoreInput = getModelInput.extend({ answers: answersInput });
export type ScoreInput = z.infer<typeof scoreInput>;
