// An action is about a practice that some version of its model has.

import type { Viewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";
import { statementsOf } from "../queries/statements";
import { keyOf } from "../rules";
import type { PracticeKey } from "../types";

/** Throws invalid for a practice that no version of its model has. */
export async function mustBePractices(viewer: Viewer, wanted: readonly PracticeKey[]): Promise<void> {
  const known = await statementsOf(viewer, wanted);
  if (wanted.every((one) => known.has(keyOf(one)))) return;
  const message = "There is no such practice.";
  throw new AppError("invalid", message, { fields: [{ path: "practice", message }] });
}
