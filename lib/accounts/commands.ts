// Signing in, and what a person does with their own account.

import type { Viewer } from "@/lib/access/viewer";
import { countAttempt, forgetAttempts } from "@/lib/auth/attempts";
import { hashPassword, passwordMatches } from "@/lib/auth/passwords";
import type { SessionClaims } from "@/lib/auth/session";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import { authenticate, doNotBelongTogether } from "@/lib/auth/authenticate";
import type { ChangePasswordInput, RenamePersonInput, SignInInput, SwitchOrganisationInput } from "./input";

/** The claims of a new session: the account's first organisation, or the one asked for. Null without any. */
export async function claimsOf(accountId: string, organisationId?: string): Promise<SessionClaims | null> {
  const person = await db.person.findFirst({
    where: { accountId, removedAt: null, ...(organisationId === undefined ? {} : { organisationId }) },
    orderBy: { createdAt: "asc" },
    select: { id: true, organisationId: true, account: { select: { sessionVersion: true } } },
  });
  if (!person?.account) return null;
  const { sessionVersion } = person.account;
  return { accountId, personId: person.id, organisationId: person.organisationId, sessionVersion };
}

/** The claims of a new session for an e-mail and a password. Throws as `authenticate` does. */
export async function signIn(input: SignInInput, address: string): Promise<SessionClaims> {
  const claims = await claimsOf(await authenticate(input, address));
  if (!claims) throw doNotBelongTogether();
  return claims;
}

/**
 * Changes the viewer's password and ends every session that was made before, this one too; gives the claims of a new
 * one. Throws invalid when the present password is wrong.
 */
export async function changePassword(viewer: Viewer, input: ChangePasswordInput): Promise<SessionClaims> {
  const account = await db.account.findUnique({
    where: { id: viewer.accountId },
    select: { passwordHash: true, demo: true },
  });
  if (!account) throw notFound("account");
  if (account.demo) throw new AppError("forbidden", "The demo's passwords stay as they are, for the next visitor.");
  if (!(await countAttempt(viewer.email, viewer.personId))) {
    throw new AppError("conflict", "Too many attempts. Wait a quarter of an hour, then try again.");
  }
  if (!(await passwordMatches(account.passwordHash, input.current))) {
    const message = "This is not your present password.";
    throw new AppError("invalid", message, { fields: [{ path: "current", message }] });
  }
  await forgetAttempts(viewer.email, viewer.personId);
  const passwordHash = await hashPassword(input.next);
  const { sessionVersion } = await db.$transaction(async (tx) => {
    await audit(tx, viewer, { action: "password.changed", subject: "person", subjectId: viewer.personId });
    return tx.account.update({
      where: { id: viewer.accountId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
  });
  const { accountId, personId, organisationId } = viewer;
  return { accountId, personId, organisationId, sessionVersion };
}

/** Changes the name that others in this organisation see. */
export async function renameMyself(viewer: Viewer, input: RenamePersonInput): Promise<void> {
  await db.person.update({
    where: { organisationId_id: { ...ownOrganisation(viewer), id: viewer.personId } },
    data: { name: input.name },
    select: { id: true },
  });
}

/** The claims of a session in another organisation of the same account. Throws not_found. */
export async function switchOrganisation(viewer: Viewer, input: SwitchOrganisationInput): Promise<SessionClaims> {
  const claims = await claimsOf(viewer.accountId, input.organisationId);
  if (!claims) throw notFound("organisation");
  return claims;
}
