// Whoever has a draft of a team open hears that the people of the team changed: how many vote, and who is there.

import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { presenceTopicOf } from "@/lib/presence/rules";

/** Announces it, once the transaction is committed. Each stream asks then whether its own is allowed still, and ends if not. */
export async function tellDrafts(tx: Transaction, viewer: Viewer, teamIds: readonly string[]): Promise<void> {
  const drafts = await tx.assessment.findMany({
    where: { ...ownOrganisation(viewer), teamId: { in: [...teamIds] }, state: "draft" },
    select: { id: true },
  });
  for (const { id } of drafts) {
    await announce(tx, id);
    await announce(tx, presenceTopicOf(id));
  }
}
