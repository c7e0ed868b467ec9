// Figures of units that were worked out before. A large unit costs the database a tenth of a second and more, and is
// asked about far more often than its figures change.

import { LRUCache } from "lru-cache";
import type { Viewer } from "@/lib/access/viewer";
import type { ManagedUnit } from "./managed-unit";

/** What was worked out, and until when it is right by itself: milliseconds since 1970, or Infinity. */
export type Worked<T> = { readonly value: T; readonly until: number };

/** What the figures of a unit depend on besides the rows that raise the revision. */
type About = readonly (string | number | null)[];

/**
 * Keeps what a piece of work gave for one organisation, unit and question for as long as the organisation's revision
 * stands, which the caller has read in this very request: the same figures as if they were worked out anew. Who asks
 * while it is being worked out waits for that. Only for viewers who were found to manage the unit.
 */
export function memoryOf<T>(most: number) {
  const kept = new LRUCache<string, Promise<Worked<T>>>({ max: most });

  return async (viewer: Viewer, unit: ManagedUnit, about: About, work: () => Promise<Worked<T>>): Promise<T> => {
    const { organisationId, timeZone } = viewer;
    const key = JSON.stringify([organisationId, unit.revision, unit.staleAfter, timeZone, unit.id, ...about]);
    const known = kept.get(key);
    if (known && (await known).until > Date.now()) return (await known).value;
    const working = work();
    kept.set(key, working);
    // What failed is not kept: the next one who asks tries again.
    working.catch(() => kept.delete(key));
    return (await working).value;
  };
}
