// Evidence of the result that a new assessment stands on.

import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { compareModels } from "@/lib/models/compare";
import type { Model } from "@/lib/models/types";
import { evidenceColumns } from "../queries/evidence-columns";

type Earlier = { readonly assessmentId: string; readonly model: Model };
type Later = { readonly assessmentId: string; readonly model: Model };

/**
 * Lets a new draft have the evidence of an earlier assessment of the same team, each with its own date, so that nothing
 * is renewed: what has expired is there as expired. Files are shared, not copied. It counts only where the practice is
 * answered again. Practices that the later model lacks lose theirs.
 */
export async function carryEvidence(tx: Transaction, viewer: Viewer, earlier: Earlier, later: Later): Promise<void> {
  const rows = await tx.evidence.findMany({
    where: { ...ownOrganisation(viewer), assessmentId: earlier.assessmentId },
    orderBy: { id: "asc" },
    select: { ...evidenceColumns, fileId: true, addedById: true, addedAt: true },
  });
  if (rows.length === 0) return;
  const { changes } = compareModels(earlier.model, later.model);
  await tx.evidence.createMany({
    data: changes.flatMap(({ before, practice: { id: practice } }) =>
      rows
        .filter((row) => row.practice === before?.id)
        .map(({ id: _, ...row }) => ({
          ...row,
          ...ownOrganisation(viewer),
          assessmentId: later.assessmentId,
          practice,
        })),
    ),
  });
}
