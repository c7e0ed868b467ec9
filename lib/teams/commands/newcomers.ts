// What decides whether a newcomer is of the team at once: whether somebody is there to accept them, and what they would
// see. Both are asked inside the transaction that adds them.

import type { Transaction } from "@/lib/db/client";

type TeamKey = { readonly organisationId: string; readonly teamId: string };

export const hasAcceptedLead = async (tx: Transaction, team: TeamKey): Promise<boolean> =>
  (await tx.teamMembership.count({
    where: { ...team, role: "lead", acceptedAt: { not: null }, person: { removedAt: null } },
  })) > 0;

export const hasOpenDraft = async (tx: Transaction, team: TeamKey): Promise<boolean> =>
  (await tx.assessment.count({ where: { ...team, state: "draft" } })) > 0;
