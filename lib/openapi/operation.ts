// What is said about one call of the API: what comes in, by the same schema that the door parses with, and what goes out.

import type { z } from "zod";
import type { ShapeName } from "./shapes";

export type Method = "get" | "post" | "put" | "patch" | "delete";

export const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type FileType =
  | "application/octet-stream"
  | "application/pdf"
  | "application/yaml"
  | "text/csv"
  | "text/calendar"
  | "text/event-stream"
  | "image/*"
  | typeof xlsx;

export type Operation = {
  readonly summary: string;
  readonly input: z.ZodType;
  readonly status: 200 | 201 | 204;
  /** The shape of the answer, a content type for a file, both where one may choose, or null for none. */
  readonly answer: ShapeName | FileType | readonly (ShapeName | FileType)[] | null;
  /** The content type of a shape that has one of its own. */
  readonly answerType?: "application/schema+json";
  /** For what takes a file as it is: what it may be, its content types, and its schema where it is JSON. */
  readonly upload?: { readonly description: string; readonly types: readonly string[]; readonly json: z.ZodType };
  /** For what takes JSON, or in its place a file as it is with the rest in the query: the file's content types. */
  readonly orUpload?: readonly string[];
  /** The same answer with 200 says this instead: nothing was made. */
  readonly unchanged?: string;
  /** true where nobody has to be signed in. */
  readonly open?: true;
  /** true where the cookie of a guest opens, and nothing else. */
  readonly guest?: true;
  /** true where the same answer comes with 503 while the server cannot work. */
  readonly mayBeAway?: true;
};

export const get = (summary: string, input: z.ZodType, answer: NonNullable<Operation["answer"]>): Operation => ({
  summary,
  input,
  status: 200,
  answer,
});
export const make = (summary: string, input: z.ZodType, answer: ShapeName): Operation => ({
  summary,
  input,
  status: 201,
  answer,
});
export const change = (summary: string, input: z.ZodType): Operation => ({ summary, input, status: 204, answer: null });

/** Path, as OpenAPI writes it, to method to operation. */
export type Calls = Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
