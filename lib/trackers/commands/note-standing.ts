// How an issue stands where it lives, written down: when it is closed there, its action has ended here.

import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import type { IssueKey, Standing } from "../types";

/**
 * Writes down whether an issue is closed. Its action ends when it *becomes* closed, and not again as long as it stays so:
 * whoever takes an action up again keeps it. Opened again there, it is shown as open; the action stays as it is.
 */
export async function noteStanding(key: IssueKey, standing: Standing, now: Date): Promise<void> {
  const { organisationId, actionId } = key;
  const closed = standing !== "open";
  await db.$transaction(async (tx) => {
    const { count: turned } = await tx.actionIssue.updateMany({
      where: { ...key, closed: !closed },
      data: { closed },
    });
    if (turned === 0 || standing === "open") return;
    const { count } = await tx.action.updateMany({
      where: { organisationId, id: actionId, state: { in: ["open", "in_progress"] } },
      data: { state: standing, endedAt: now, changedAt: now, revision: { increment: 1 } },
    });
    const action = await tx.action.findFirst({ where: { organisationId, id: actionId }, select: { teamId: true } });
    // Units' actions have no issues.
    if (count === 0 || !action?.teamId) return;
    // Nobody of ours did it.
    const nobody = { organisationId, personId: null };
    await audit(tx, nobody, { action: "action.closed_in_tracker", subject: "team", subjectId: action.teamId });
  });
}
