// A voter, of the team or a guest, has finished categories: the marks that others see as a number.

import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Who has finished, and what: one category, or every open one. */
export type Finisher = {
  readonly organisationId: string;
  readonly assessmentId: string;
  readonly kind: "person" | "guest";
  readonly id: string;
  readonly category?: string | undefined;
};

const marksOf = {
  person: Prisma.sql`"VotingFinish" ("organisationId", "assessmentId", "category", "personId")`,
  guest: Prisma.sql`"GuestFinish" ("organisationId", "assessmentId", "category", "guestId")`,
} as const;

/** Marks what is open as finished, again without harm, and gives how many categories that are; 0 for who facilitates. */
export async function markFinished({ organisationId, assessmentId, kind, id, category }: Finisher): Promise<number> {
  // The lock on the categories waits for a reveal under way, so that it leaves no mark behind.
  const open = await db.$queryRaw<{ category: string }[]>`
    WITH open AS (
      SELECT c."organisationId", c."assessmentId", c."category"
      FROM "VotingCategory" c
      WHERE c."organisationId" = ${organisationId}::uuid AND c."assessmentId" = ${assessmentId}::uuid
        AND c."revealedAt" IS NULL
        AND (${category ?? null}::text IS NULL OR c."category" = ${category ?? null}::text)
        AND NOT EXISTS (
              SELECT 1 FROM "Facilitator" f WHERE f."organisationId" = c."organisationId"
                AND f."assessmentId" = c."assessmentId" AND f."personId" = ${id}::uuid)
      ORDER BY c."category"
      FOR SHARE OF c),
    marks AS (
      INSERT INTO ${marksOf[kind]}
      SELECT "organisationId", "assessmentId", "category", ${id}::uuid FROM open
      ON CONFLICT DO NOTHING)
    SELECT "category" FROM open`;
  return open.length;
}
