// Rounds that ran at a moment, as a condition: what `stateOf` calls open.

import type { Prisma } from "@/lib/db/generated/client";

export const openAt = (moment: Date) =>
  ({
    startsAt: { lte: moment },
    endsAt: { gt: moment },
    OR: [{ closedAt: null }, { closedAt: { gt: moment } }],
  }) satisfies Prisma.RoundWhereInput;
