// What somebody did, written in the same transaction as the deed. Never an answer, a vote or a secret.

import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/client";

export type AuditRecord = {
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly details?: Prisma.InputJsonObject;
};

/** Adds one event in the viewer's organisation. */
export async function audit(
  tx: Transaction,
  viewer: Pick<Viewer, "organisationId"> & { readonly personId: string | null },
  record: AuditRecord,
) {
  await tx.auditEvent.create({
    data: { organisationId: viewer.organisationId, personId: viewer.personId, ...record },
    select: { id: true },
  });
}
