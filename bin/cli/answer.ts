// How a command of the console ends: its answer on standard output, or one sentence and the code that says why not.

import type { z } from "zod";
import { AppError, type FieldProblem } from "@/lib/errors";

/** A place and a sentence in one line; what concerns the whole has no place. */
export const lineOf = ({ path, message }: FieldProblem): string =>
  `${path === "" ? "" : `${path}: `}${message}`.replaceAll(/\s+/g, " ");

/** Runs the command on the words it was started with, and ends the process: 0 done, 1 refused, 2 not understood. */
export async function answer<S extends z.ZodType>(schema: S, command: (input: z.output<S>) => Promise<string>) {
  const parsed = schema.safeParse(JSON.parse(process.argv[2] ?? "{}"));
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) console.error(`--${path.join(".")}: ${message}`);
    process.exit(2);
  }
  try {
    console.log(await command(parsed.data));
  } catch (error) {
    if (!(error instanceof AppError)) console.error(error);
    else for (const line of [error.message, ...error.fields.map(lineOf)]) console.error(line);
    process.exit(1);
  }
  // The database client keeps its connections open for a while, and with them this process.
  process.exit();
}
