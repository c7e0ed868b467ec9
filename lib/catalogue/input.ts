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

export const retireModelInput = z.object({ key: modelKey });
export type RetireModelInput = z.infer<typeof retireModelInput>;

/** Two versions to be compared; without them the newest and the one before. */
export const versionsPageInput = z.object({
  key: modelKey,
  from: z.string().max(64).optional(),
  to: z.string().max(64).optional(),
});
export type VersionsPageInput = z.infer<typeof versionsPageInput>;

/** A model as a file to keep: JSON, or YAML for who edits by hand. */
export const modelFileInput = getModelInput.extend({ as: z.enum(["json", "yaml"]).default("json") });
export type ModelFileInput = z.output<typeof modelFileInput>;

/** How a model comes in by the API. What the bytes are is seen from the bytes. */
export const modelUpload = {
  types: [
    "application/json",
    "application/yaml",
    "application/x-yaml",
    "text/yaml",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
  ],
  mostBytes: 10_000_000,
} as const;

/** A field of a filter; left empty it asks for nothing. */
const filter = z
  .string()
  .max(200)
  .transform((text) => text.trim() || undefined)
  .optional();

/** A model's page, or the practices in it that are searched for. */
export const modelPageInput = getModelInput.extend({ text: filter, category: filter, level: filter, tag: filter });

export const practicePageInput = getModelInput.extend({ practice: z.string().max(64) });

/** The graph of a whole model, of a category, or of what one practice needs and unlocks. */
export const graphPageInput = getModelInput.extend({ category: filter, practice: filter });

/** Answers to be scored without being stored. */
export const scoreInput = getModelInput.extend({ answers: answersInput });
export type ScoreInput = z.infer<typeof scoreInput>;
