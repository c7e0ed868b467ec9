// Taking an invitation back.

import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { InvitationInput } from "../input";
import { ownInvitations } from "../queries";

/** Ends an invitation that was not accepted yet. Throws not_found. */
export async function revokeInvitation(viewer: Viewer, input: InvitationInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { AND: [ownInvitations(viewer), { id: input.invitationId, acceptedAt: null, revokedAt: null }] },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw notFound("open invitation");
    await audit(tx, viewer, { action: "invitation.revoked", subject: "invitation", subjectId: input.invitationId });
  });
}
