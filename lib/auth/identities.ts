// Whose account a single sign-on belongs to. Nobody comes in who was not invited.

import { db } from "@/lib/db/client";

type Claims = {
  readonly sub: string;
  readonly email?: string | undefined;
  readonly email_verified?: boolean | undefined;
};

/**
 * The account of (issuer, subject), or null. The first time it is found by e-mail, and only if the provider has verified
 * that address: else somebody could take over an account by writing its address into their profile.
 */
export async function accountOfIdentity(issuer: string, claims: Claims): Promise<string | null> {
  const known = await db.identity.findUnique({
    where: { issuer_subject: { issuer, subject: claims.sub } },
    select: { accountId: true },
  });
  if (known) return known.accountId;
  if (claims.email === undefined || claims.email_verified !== true) return null;
  const account = await db.account.findUnique({ where: { email: claims.email.toLowerCase() }, select: { id: true } });
  if (!account) return null;
  await db.identity.upsert({
    where: { issuer_subject: { issuer, subject: claims.sub } },
    create: { issuer, subject: claims.sub, accountId: account.id },
    update: {},
    select: { accountId: true },
  });
  return account.id;
}
