// How a command of the console ends: its answer on standard output, or one sentence and the code that says why not.

import type { z } from "zod";
import { AppError } from "@/lib/errors";

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
    console.error(error instanceof AppError ? error.message : error);
    process.exit(1);
  }
  // The database client keeps its connections open for a while, and with them this process.
  process.exit();
}
