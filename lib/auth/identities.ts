// Whose account a single sign-on belongs to. Nobody comes in who was not invited.

import { db } from "@/lib/db/client";
import { joinInvited } from "@/lib/invitations/commands/join-invited";

type Claims = {
  readonly sub: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly email_verified?: boolean | undefined;
};

/**
 * An address that the provider has verified. An unverified one counts as none: else somebody could take over an account
 * by writing its address into their profile.
 */
const verifiedEmail = (claims: Claims) =>
  claims.email_verified === true ? (claims.email?.toLowerCase() ?? null) : null;

/** The account that was linked before, or the one with the verified address. Demo accounts belong to nobody. */
async function knownAccount(issuer: string, claims: Claims): Promise<string | null> {
  const identity = await db.identity.findUnique({
    where: { issuer_subject: { issuer, subject: claims.sub } },
    select: { accountId: true },
  });
  if (identity) return identity.accountId;
  const email = verifiedEmail(claims);
  if (email === null) return null;
  const account = await db.account.findUnique({ where: { email, demo: false }, select: { id: true } });
  return account?.id ?? null;
}

/**
 * The account of (issuer, subject), or null. The first time it is found by verified e-mail and linked. Somebody who is in
 * no organisation yet joins by the open invitations to their verified address, without the link; somebody who is in one
 * decides for themself, by opening it.
 */
export async function accountOfIdentity(issuer: string, claims: Claims): Promise<string | null> {
  const known = await knownAccount(issuer, claims);
  const email = verifiedEmail(claims);
  const isSomewhere = known !== null && (await db.person.count({ where: { accountId: known, removedAt: null } })) > 0;
  const accountId =
    isSomewhere || email === null ? known : await joinInvited({ accountId: known, email, name: claims.name ?? email });
  if (accountId === null) return null;
  await db.identity.upsert({
    where: { issuer_subject: { issuer, subject: claims.sub } },
    create: { issuer, subject: claims.sub, accountId },
    update: {},
    select: { accountId: true },
  });
  return accountId;
}
