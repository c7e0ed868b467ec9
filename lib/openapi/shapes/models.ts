// The catalogue, model files, and what an import says.

import { z } from "zod";
import type { ImportedModel, ModelSummary } from "@/lib/catalogue/types";
import { modelFileSchema } from "@/lib/models/file";
import { time } from "./pieces";

export const model: z.ZodType<ModelSummary> = z.object({
  key: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  version: z.string(),
  versions: z.array(z.string()),
  categories: z.int(),
  levels: z.int(),
  practices: z.int(),
  minutes: z.int().describe("About how long a team needs for all of it."),
  language: z.string(),
  licence: z.string().nullable(),
  builtIn: z.boolean(),
  basedOn: z.object({ key: z.string(), version: z.string() }).nullable(),
  retiredAt: time.nullable().describe("Since when no assessment starts with it."),
});

export const importedModel: z.ZodType<ImportedModel> = z.object({
  key: z.string(),
  version: z.string(),
  title: z.string(),
  created: z.boolean(),
  warnings: z.array(z.object({ path: z.string(), message: z.string() })),
});

export const modelFile = modelFileSchema.describe("A model file, format altimeter.model/1.");
