// Joining by a link: as somebody new, as somebody who signs in with it, and as somebody who is signed in already.

import type { Viewer } from "@/lib/access/viewer";
import { authenticate } from "@/lib/auth/authenticate";
import { hashPassword } from "@/lib/auth/passwords";
import type { SessionClaims } from "@/lib/auth/session";
import { hashOfSecret } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { AppError, notFound } from "@/lib/errors";
import type { AcceptInvitationInput, JoinInput, SignInToInvitationInput } from "../input";
import { admit, openInvitations, takeInvitation } from "./admit";

const byToken = (token: string) => ({ tokenHash: hashOfSecret(token) });

/**
 * Makes an account and a person of an invitation and gives the claims of a session. Throws not_found for a link that is
 * unknown, used, revoked or expired, and conflict when the address has an account: its owner signs in first.
 */
export async function acceptInvitation(input: AcceptInvitationInput): Promise<SessionClaims> {
  const passwordHash = await hashPassword(input.password);
  const joined = db.$transaction(async (tx) => {
    const invitation = await takeInvitation(tx, byToken(input.token));
    const account = await tx.account.create({
      data: { email: invitation.email, name: input.name, passwordHash },
      select: { id: true, name: true, email: true, sessionVersion: true },
    });
    const person = await admit(tx, invitation, account);
    return { accountId: account.id, sessionVersion: account.sessionVersion, ...person };
  });
  return orConflict(joined, "There is an account with this e-mail address already: sign in to join.");
}

/** Joins with the account that has the invited address. */
async function joinAs(accountId: string, token: string): Promise<SessionClaims> {
  return db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { id: true, name: true, email: true, sessionVersion: true },
    });
    if (!account) throw notFound("account");
    const invitation = await takeInvitation(tx, byToken(token));
    // A link that went astray must not let somebody else in under the rights meant for its addressee.
    if (invitation.email !== account.email) {
      throw new AppError(
        "conflict",
        "This invitation is for another e-mail address. Sign out, then open the link again.",
      );
    }
    const person = await admit(tx, invitation, account);
    return { accountId, sessionVersion: account.sessionVersion, ...person };
  });
}

/** Joins with the account one is signed in with, perhaps of another organisation; gives the claims of a session there. */
export const joinByInvitation = (viewer: Viewer, input: JoinInput): Promise<SessionClaims> =>
  joinAs(viewer.accountId, input.token);

/**
 * Joins with an account that exists and its password. Also the way back for somebody whose account is in no organisation
 * any more and who could not sign in otherwise. Throws like signing in.
 */
export async function signInToInvitation(input: SignInToInvitationInput, address: string): Promise<SessionClaims> {
  const invitation = await db.invitation.findFirst({
    where: { AND: [byToken(input.token), openInvitations()] },
    select: { email: true },
  });
  if (!invitation) throw notFound("open invitation");
  const accountId = await authenticate({ email: invitation.email, password: input.password }, address);
  return joinAs(accountId, input.token);
}
