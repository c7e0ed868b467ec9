// The evidence of one practice, for the team that works on it and for whoever may read it later.

import type { Viewer } from "@/lib/access/viewer";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { getModelVersion } from "@/lib/catalogue/queries";
import { notFound } from "@/lib/errors";
import type { PracticeEvidenceInput } from "../input";
import { validForDays } from "../rules";
import type { EvidenceView, PracticeEvidence } from "../types";

/** What the viewer may see of a practice's evidence, as the assessment itself shows it. Throws not_found. */
export async function listEvidence(
  viewer: Viewer,
  input: PracticeEvidenceInput,
): Promise<{ items: readonly EvidenceView[]; next: null }> {
  const { answers, model } = await getAssessment(viewer, input);
  const { model: definition } = await getModelVersion(viewer, model);
  if (!definition.practices.some(({ id }) => id === input.practice)) throw notFound("practice");
  return { items: answers?.[input.practice]?.evidence ?? [], next: null };
}

const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) => ({
  id,
  name: list.find((one) => one.id === id)?.name ?? id,
});

/** The page of a practice's evidence in a draft, for its team; null when it is published already. Throws not_found. */
export async function findPracticeEvidence(
  viewer: Viewer,
  input: PracticeEvidenceInput,
): Promise<PracticeEvidence | null> {
  const { id, state, team, definition, evidence, evidenceOf, can } = await getAnswering(viewer, input);
  const practice = definition.practices.find((one) => one.id === input.practice);
  if (!practice) throw notFound("practice");
  if (state === "published") return null;
  return {
    assessmentId: id,
    team: { id: team.id, name: team.name },
    practice: {
      id: practice.id,
      statement: practice.statement,
      show: practice.show ?? null,
      category: named(definition.categories, practice.category),
      level: named(definition.levels, practice.level),
    },
    validForDays: validForDays(practice),
    today: evidence.on,
    items: evidenceOf[practice.id] ?? [],
    can: { answer: can.answer },
  };
}
