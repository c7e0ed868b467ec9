// From a session or a token to the viewer with their rights, read anew on each request: a change of password, of a role
// or of a membership counts at once.

import { createHash } from "node:crypto";
import type { OrganisationRole, Viewer, ViewerTeam, ViewerUnit } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { SessionClaims } from "./session";

type ViewerRow = {
  organisationId: string;
  organisationName: string;
  timeZone: string;
  demo: boolean;
  accountId: string;
  personId: string;
  name: string;
  email: string;
  role: OrganisationRole;
  teams: ViewerTeam[];
  units: ViewerUnit[];
};

/** Hash under which a secret that was shown once is kept: long and random, so that a fast hash is enough. */
export const hashOfSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

/**
 * One statement, because this runs before every page and every call: through Prisma's relations it is four round trips.
 * Both sides of each join carry the organisation.
 */
async function readViewer(condition: Prisma.Sql): Promise<Viewer | null> {
  const rows = await db.$queryRaw<ViewerRow[]>`
    SELECT p."organisationId", o."name" AS "organisationName", o."timeZone", o."demo", a."id" AS "accountId",
           p."id" AS "personId", p."name", p."email", p."role"::text AS "role",
           coalesce((SELECT json_agg(json_build_object('id', t."id", 'name', t."name", 'role', m."role",
                                                       'accepted', m."acceptedAt" IS NOT NULL,
                                                       'archived', t."archivedAt" IS NOT NULL) ORDER BY t."name")
                     FROM "TeamMembership" m
                     JOIN "Team" t ON t."organisationId" = m."organisationId" AND t."id" = m."teamId"
                     WHERE m."organisationId" = p."organisationId" AND m."personId" = p."id"), '[]') AS "teams",
           coalesce((SELECT json_agg(json_build_object('id', u."id", 'name', u."name", 'role', m."role",
                                                       'path', u."path") ORDER BY u."path")
                     FROM "UnitMembership" m
                     JOIN "Unit" u ON u."organisationId" = m."organisationId" AND u."id" = m."unitId"
                     WHERE m."organisationId" = p."organisationId" AND m."personId" = p."id"), '[]') AS "units"
    FROM "Person" p
    JOIN "Account" a ON a."id" = p."accountId"
    JOIN "Organisation" o ON o."id" = p."organisationId"
    WHERE p."removedAt" IS NULL AND ${condition}`;
  return rows[0] ?? null;
}

/** The viewer of a session, or null when it has ended: password changed, person removed, account gone. */
export const findViewerOfSession = (claims: SessionClaims): Promise<Viewer | null> =>
  readViewer(
    Prisma.sql`p."organisationId" = ${claims.organisationId}::uuid AND p."id" = ${claims.personId}::uuid
      AND a."id" = ${claims.accountId}::uuid AND a."sessionVersion" = ${claims.sessionVersion}`,
  );

const aMinute = 60_000;

/** The viewer of an API token and what it may do, or null when it is unknown, expired or revoked. */
export async function findViewerOfToken(secret: string): Promise<{ viewer: Viewer; access: "read" | "write" } | null> {
  const now = new Date();
  const token = await db.token.findUnique({
    where: { tokenHash: hashOfSecret(secret), revokedAt: null, expiresAt: { gt: now } },
    select: { organisationId: true, id: true, personId: true, access: true, lastUsedAt: true },
  });
  if (!token) return null;
  const viewer = await readViewer(
    Prisma.sql`p."organisationId" = ${token.organisationId}::uuid AND p."id" = ${token.personId}::uuid`,
  );
  if (!viewer) return null;
  // Once a minute is enough to tell a forgotten token from a used one, and spares a write per call.
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > aMinute) {
    await db.token.update({
      where: { organisationId_id: { organisationId: token.organisationId, id: token.id } },
      data: { lastUsedAt: now },
      select: { id: true },
    });
  }
  return { viewer, access: token.access };
}
