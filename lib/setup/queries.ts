// Whether a set-up link still opens the door.

import { hashOfSecret } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";

/** Whether this link is open: known, unused, not expired. Says nothing else. */
export async function isSetupLinkOpen(token: string): Promise<boolean> {
  const link = await db.setupLink.findUnique({
    where: { tokenHash: hashOfSecret(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { expiresAt: true },
  });
  return link !== null;
}
