// JSON Schemas of what comes in and of what is answered.

import { z } from "zod";

export type Json = Readonly<Record<string, unknown>>;

/** The schema as JSON Schema: what may come in is told apart from what is answered. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    // What is answered may hold more than is described, today or in a later version.
    override: ({ jsonSchema }) => {
      if (io === "output" && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return json;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The bytes of a file. */
export const binary = { type: "string", format: "binary" };
