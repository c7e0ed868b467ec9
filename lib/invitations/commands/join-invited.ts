// Joining without a link: somebody whose address a provider has verified uses the invitations to that address.

import { db } from "@/lib/db/client";
import { admit, openInvitations, takeInvitation } from "./admit";

type Visitor = { readonly accountId: string | null; readonly email: string; readonly name: string };

/**
 * Uses every open invitation to this address, which must be verified, and gives the account's id: the known one, or a new
 * one without a password. Null when the visitor has no account and no invitation.
 */
export async function joinInvited(visitor: Visitor): Promise<string | null> {
  const email = visitor.email;
  return db.$transaction(async (tx) => {
    const open = await tx.invitation.findMany({
      where: { AND: [{ email }, openInvitations()] },
      orderBy: { id: "asc" },
      select: { organisationId: true, id: true },
    });
    if (open.length === 0) return visitor.accountId;
    const columns = { id: true, name: true, email: true } as const;
    const account =
      visitor.accountId === null
        ? await tx.account.create({ data: { email, name: visitor.name }, select: columns })
        : await tx.account.findUniqueOrThrow({ where: { id: visitor.accountId }, select: columns });
    for (const key of open) await admit(tx, await takeInvitation(tx, key), account);
    return account.id;
  });
}
