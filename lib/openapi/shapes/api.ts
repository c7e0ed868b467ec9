// What the API says of itself.

import { z } from "zod";

export const health = z.object({ status: z.string(), database: z.string(), version: z.string() });
export const openApi = z.record(z.string(), z.unknown()).describe("An OpenAPI 3.1 document.");
export const jsonSchema = z.record(z.string(), z.unknown()).describe("A JSON Schema, draft 2020-12.");

/** What a call answers that is refused. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
