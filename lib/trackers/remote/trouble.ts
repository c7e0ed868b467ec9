// Why a tracker did not do what it was asked.

/**
 * away: nobody knows whether it was done, and it may work later. paused: it was not done, and the tracker asks for a
 * pause. refused: it was understood, and will not be done. gone: what was asked for is there no more.
 */
type TroubleKind = "away" | "paused" | "refused" | "gone";

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
