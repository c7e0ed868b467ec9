// The model that a draft is answered by: asked for with each answer, and loaded once.

import type { Viewer } from "@/lib/access/viewer";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import type { AssessmentInput } from "../input";

/** The model of a draft never changes: who was let in once need not have it loaded for each answer. */
const modelsOfDrafts = new Map<string, Model>();
const mostRemembered = 10_000;

/** The model of an assessment of the viewer's own team. Throws not_found. */
export async function getModelOfDraft(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<Model> {
  // Keyed by the person: somebody whom the team never let in learns nothing from what others loaded.
  const key = `${viewer.personId}:${assessmentId}`;
  const known = modelsOfDrafts.get(key);
  if (known) return known;
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer) },
    select: { modelVersionId: true },
  });
  if (!row) throw notFound("assessment");
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  if (modelsOfDrafts.size >= mostRemembered) modelsOfDrafts.clear();
  modelsOfDrafts.set(key, model);
  return model;
}
