// Why a tracker did not do what it was asked.

import type { TroubleKind } from "../types";

/** Why a tracker did not do what it was asked, in a sentence for people. */
export class RemoteTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    message: string,
    /** When the tracker wants to be asked again, in seconds. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = "RemoteTrouble";
  }
}
