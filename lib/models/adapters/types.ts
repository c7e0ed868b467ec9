// What an adapter makes of other people's files: a model file of ours, still to be checked like any other.

import type { Problem } from "../problem";

export type Adapted =
  | { readonly ok: true; readonly file: unknown; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A practice's prerequisites as an adapter found them, and where it found them. */
export type Linked = { readonly id: string; readonly requires: readonly string[]; readonly pointer: string };
