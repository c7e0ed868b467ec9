// What teams of the demo say of their next steps: one not now, two not without help.

import type { Viewer } from "@/lib/access/viewer";
import { findLatestResult } from "@/lib/publications/queries/find-latest-result";
import { markStep } from "@/lib/steps/commands/mark-step";
import type { StepMarkKind } from "@/lib/steps/types";

type Plan = { readonly at: number; readonly kind: StepMarkKind; readonly reason: string };

const plans: Readonly<Record<string, readonly Plan[]>> = {
  Checkout: [
    { at: 4, kind: "not_now", reason: "The two who know the schema are away until January." },
    { at: 5, kind: "need_help", reason: "Databases are run by another department, and changes to them take a form." },
  ],
  Catalogue: [{ at: 1, kind: "need_help", reason: "We have nobody who has done this before." }],
};

/** Marks steps of a team's latest result; nothing for a team without a plan. */
export async function markSteps(lead: Viewer, team: { readonly id: string; readonly name: string }): Promise<void> {
  const plan = plans[team.name] ?? [];
  const latest = plan.length > 0 ? await findLatestResult(lead, { teamId: team.id }) : null;
  for (const { at, kind, reason } of plan) {
    const practice = latest?.report.nextSteps[at]?.id;
    if (latest && practice !== undefined) {
      await markStep(lead, { teamId: team.id, model: latest.report.model.key, practice, kind, reason });
    }
  }
}
