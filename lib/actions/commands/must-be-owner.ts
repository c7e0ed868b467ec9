// An action belongs to somebody who is there.

import { AppError } from "@/lib/errors";
import type { OwnerChoice } from "../types";

/** Throws invalid for an owner who is not among the choices. */
export function mustBeOwner(choices: readonly OwnerChoice[], wanted: readonly { readonly ownerId: string | null }[]) {
  const known = new Set(choices.map(({ id }) => id));
  if (wanted.every(({ ownerId }) => ownerId === null || known.has(ownerId))) return;
  const message = "Choose somebody who is there.";
  throw new AppError("invalid", message, { fields: [{ path: "ownerId", message }] });
}
