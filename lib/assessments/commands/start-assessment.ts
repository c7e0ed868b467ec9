// A lead starts an assessment of the team.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion, getModelVersion } from "@/lib/catalogue/queries";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { carryEvidence } from "@/lib/evidence/commands/carry-evidence";
import type { Model } from "@/lib/models/types";
import { stateOf } from "@/lib/rounds/rules";
import { unitsOnPath } from "@/lib/units/rules";
import type { StartAssessmentInput } from "../input";

/** The model to start with: the round's, if there is one that asks this team and is open, else the one that is named. */
async function modelFor(viewer: Viewer, input: StartAssessmentInput, unitPath: string) {
  if (input.round === undefined) {
    if (input.model !== undefined) return { key: input.model, version: input.version };
    const fields = [{ path: "model", message: "Choose a model." }];
    throw new AppError("invalid", "Choose a model.", { fields });
  }
  const round = await db.round.findFirst({
    where: {
      ...ownOrganisation(viewer),
      id: input.round,
      unitId: { in: unitsOnPath(unitPath) },
    },
    select: {
      modelKey: true,
      startsAt: true,
      endsAt: true,
      closedAt: true,
      modelVersion: { select: { version: true } },
    },
  });
  if (!round) throw notFound("round");
  if (stateOf(round, new Date()) !== "open") throw new AppError("conflict", "This round is not open.");
  return { key: round.modelKey, version: round.modelVersion.version };
}

/** The categories to vote on: all that ask something, or the chosen ones. Throws invalid for one that asks nothing. */
function votedOn(model: Model, { mode, categories }: StartAssessmentInput): string[] {
  if (mode === "direct") return [];
  const asked = new Set(model.practices.map(({ category }) => category));
  const strange = (categories ?? []).filter((category) => !asked.has(category));
  if (strange.length > 0) {
    const fields = [{ path: "categories", message: `Nothing is asked in ${strange.join(", ")}.` }];
    throw new AppError("invalid", "The model has no such category.", { fields });
  }
  return [...new Set(categories ?? asked)];
}

/**
 * Opens a draft of this model, or of the round's, for the team; with votes, for the categories that are chosen. Throws not_found for a team, model or round that the
 * viewer cannot see, forbidden for who is no lead, and conflict for a retired model, for a round that is not open, or
 * with `open` (the id of the draft) when one is open already.
 */
export async function startAssessment(viewer: Viewer, input: StartAssessmentInput): Promise<{ id: string }> {
  const team = await db.team.findFirst({
    where: { AND: [visibleTeams(viewer), { id: input.teamId }] },
    select: { id: true, archivedAt: true, unit: { select: { path: true } } },
  });
  if (!team) throw notFound("team");
  if (!canInTeam(viewer, "startAssessment", { teamId: team.id, unitPath: team.unit.path })) {
    throw forbidden("Only a lead of the team starts an assessment.");
  }
  if (team.archivedAt) throw new AppError("conflict", "This team is archived. Restore it to assess it again.");
  const { key: modelKey, version } = await modelFor(viewer, input, team.unit.path);
  const { id: modelVersionId, model, retired } = await getModelVersion(viewer, { key: modelKey, version });
  if (retired) throw new AppError("conflict", "This model is retired: no assessment starts with it any more.");
  const ofModel = { ...ownOrganisation(viewer), teamId: team.id, modelKey };
  const open = await db.assessment.findFirst({ where: { ...ofModel, state: "draft" }, select: { id: true } });
  const sentence = "This team has an open assessment of this model already.";
  if (open) throw new AppError("conflict", sentence, { data: { open: open.id } });
  const categories = votedOn(model, input);
  const last = input.carryOver
    ? await db.publication.findFirst({
        where: { ...ofModel, withdrawal: { is: null } },
        orderBy: { publishedAt: "desc" },
        select: { id: true, assessmentId: true, modelVersionId: true },
      })
    : null;
  const earlier = last && {
    assessmentId: last.assessmentId,
    model: await getModelOfVersion(viewer, last.modelVersionId),
  };
  return orConflict(
    db.$transaction(async (tx) => {
      const started = await tx.assessment.create({
        data: {
          ...ofModel,
          modelVersionId,
          mode: input.mode,
          secrecy: input.votes ?? null,
          voting: { createMany: { data: categories.map((category) => ({ category })) } },
          startedById: viewer.personId,
          carriedFromId: last?.id ?? null,
        },
        select: { id: true },
      });
      if (earlier) await carryEvidence(tx, viewer, earlier, { assessmentId: started.id, model });
      await audit(tx, viewer, { action: "assessment.started", subject: "assessment", subjectId: started.id });
      return started;
    }),
    sentence,
  );
}
