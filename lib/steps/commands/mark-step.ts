// A lead sets a next step aside, says that it cannot be done alone, or takes either back.

import { statementsOf } from "@/lib/actions/queries/statements";
import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type { MarkStepInput, UnmarkStepInput } from "../input";

async function mustPlan(tx: Transaction, viewer: Viewer, teamId: string): Promise<void> {
  const team = await tx.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: teamId }] },
    select: { archivedAt: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  if (!canInTeam(viewer, "planActions", { teamId, unitPath: team.unit.path })) {
    throw forbidden("Only a lead of the team decides on its next steps.");
  }
  if (team.archivedAt !== null) throw new AppError("conflict", "An archived team plans nothing.");
}

/** A mark is published with a result: without one that stands, nobody could have said who will see it. */
async function mustHaveResult(tx: Transaction, viewer: Viewer, key: { teamId: string; modelKey: string }) {
  const standing = await tx.publication.findFirst({
    where: { ...ownOrganisation(viewer), ...key, withdrawal: { is: null } },
    select: { id: true },
  });
  if (!standing) throw new AppError("conflict", "Publish a result first: what is said of a next step is seen with it.");
}

/**
 * Says one thing of a step, in place of what was said before. Throws not_found, forbidden, and conflict if the team is
 * archived or no result of it stands.
 */
export async function markStep(
  viewer: Viewer,
  { teamId, model, practice, kind, reason }: MarkStepInput,
): Promise<void> {
  const known = await statementsOf(viewer, [{ model, practice }]);
  const key = { ...ownOrganisation(viewer), teamId, modelKey: model, practice };
  const said = { kind, reason, byId: viewer.personId, at: new Date() };
  await db.$transaction(async (tx) => {
    await mustPlan(tx, viewer, teamId);
    if (known.size === 0) throw notFound("practice");
    await mustHaveResult(tx, viewer, { teamId, modelKey: model });
    await tx.stepMark.upsert({
      where: { organisationId_teamId_modelKey_practice: key },
      create: { ...key, ...said },
      update: said,
      select: { practice: true },
    });
    const action = kind === "not_now" ? "step.set_aside" : "step.help_wanted";
    await audit(tx, viewer, { action, subject: "team", subjectId: teamId });
  });
}

/** Takes it back; nothing happens where nothing was said. Throws not_found, forbidden, and conflict if archived. */
export async function unmarkStep(viewer: Viewer, { teamId, model, practice }: UnmarkStepInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await mustPlan(tx, viewer, teamId);
    const { count } = await tx.stepMark.deleteMany({
      where: { ...ownOrganisation(viewer), teamId, modelKey: model, practice },
    });
    if (count > 0) await audit(tx, viewer, { action: "step.taken_up", subject: "team", subjectId: teamId });
  });
}
