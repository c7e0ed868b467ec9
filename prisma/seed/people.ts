// The demo's people, named after what they are. They come in as everybody does: by invitation.

import type { Viewer } from "@/lib/access/viewer";
import { hashPassword } from "@/lib/auth/passwords";
import type { SessionClaims } from "@/lib/auth/session";
import { findViewerOfSession } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { CreateInvitationInput } from "@/lib/invitations/input";
import { acceptInvitation } from "@/lib/invitations/commands/accept-invitation";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { createOrganisation } from "@/lib/setup/commands";

export const demoPassword = "altimeter-demo";

/** The person behind these claims with the rights they have now. */
export async function viewerOf(claims: SessionClaims): Promise<Viewer> {
  const viewer = await findViewerOfSession(claims);
  if (!viewer) throw new Error("A person of the demo has no session.");
  return viewer;
}

/** A demo organisation with its owner. */
export async function foundOrganisation(name: string, timeZone: string, owner: { name: string; email: string }) {
  const passwordHash = await hashPassword(demoPassword);
  return db.$transaction(async (tx) => {
    const account = await tx.account.create({
      data: { ...owner, passwordHash, demo: true },
      select: { id: true, sessionVersion: true },
    });
    const made = await createOrganisation(tx, { name, timeZone, demo: true }, { accountId: account.id, ...owner });
    const { organisationId, personId } = made;
    const claims = { accountId: account.id, organisationId, personId, sessionVersion: account.sessionVersion };
    return { ...made, claims };
  });
}

/** Whose name nobody needs to sign in with keeps no password: what everybody knows should open few doors. */
export const withoutPassword = (claims: SessionClaims) =>
  db.account.update({ where: { id: claims.accountId }, data: { passwordHash: null }, select: { id: true } });

/** Invites somebody and lets them join under this name. */
export async function join(
  inviter: Viewer,
  name: string,
  invitation: Omit<CreateInvitationInput, "role">,
): Promise<SessionClaims> {
  const { path } = await createInvitation(inviter, { role: "member", ...invitation });
  const claims = await acceptInvitation({ token: path.replace("/invite/", ""), name, password: demoPassword });
  await db.account.update({ where: { id: claims.accountId }, data: { demo: true }, select: { id: true } });
  return claims;
}
