// What has become of a guest link.

import type { GuestLinkState } from "./types";

type Dates = { readonly closedAt: Date | null; readonly expiresAt: Date };

/** What somebody did outweighs what time did. */
export function stateOf({ closedAt, expiresAt }: Dates, now: Date): GuestLinkState {
  if (closedAt) return "closed";
  return expiresAt <= now ? "expired" : "open";
}

/** How many browsers one link lets in: more than a room holds, and an end for a script. */
export const mostGuests = 100;
