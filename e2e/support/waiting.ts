// For database tests of what two do at once: the moment in which one of them waits.

import { expect, vi } from "vitest";
import { db } from "@/lib/db/client";

/** Resolves when a statement of this database waits for a lock that another transaction holds. */
export const somebodyWaits = () =>
  vi.waitFor(
    async () => {
      const [{ waiting } = { waiting: 0 }] = await db.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(waiting).toBeGreaterThan(0);
    },
    { timeout: 5000, interval: 20 },
  );
