// A person's own API tokens.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { Prisma } from "@/lib/db/generated/client";
import type { TokenView } from "./types";

export const tokenColumns = {
  id: true,
  name: true,
  access: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const satisfies Prisma.TokenSelect;

type TokenRow = Prisma.TokenGetPayload<{ select: typeof tokenColumns }>;

export const viewOfToken = (row: TokenRow): TokenView => ({
  id: row.id,
  name: row.name,
  access: row.access,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

/** The viewer's tokens that still work or have only expired, newest first. */
export async function listTokens(viewer: Viewer): Promise<{ items: TokenView[]; next: null }> {
  const rows = await db.token.findMany({
    where: { ...ownOrganisation(viewer), personId: viewer.personId, revokedAt: null },
    orderBy: { id: "desc" },
    select: tokenColumns,
  });
  return { items: rows.map(viewOfToken), next: null };
}
