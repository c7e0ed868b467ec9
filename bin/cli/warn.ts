// What is odd, apart from the answer: on standard error.

import type { FieldProblem } from "@/lib/errors";
import { lineOf } from "./answer";

export function warn(warnings: readonly FieldProblem[]): void {
  for (const warning of warnings) console.error(`Warning: ${lineOf(warning)}`);
}
