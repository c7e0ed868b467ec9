// The score of one assessment: as it was published, or as a draft stands for its own team.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { answersOfViews } from "@/lib/assessments/rules";
import { db } from "@/lib/db/client";
import { visiblePublications } from "@/lib/db/scope";
import { scoreOf } from "@/lib/scoring/score";
import type { Score } from "@/lib/scoring/types";
import { storedScoreOf } from "../rules";

/** The stored score of the publication that stands; without one the draft's score so far. Throws not_found. */
export async function getScore(viewer: Viewer, input: AssessmentInput): Promise<Score> {
  const published = await db.publication.findFirst({
    where: { AND: [visiblePublications(viewer), { assessmentId: input.assessmentId, withdrawal: { is: null } }] },
    select: { score: true },
  });
  if (published) return storedScoreOf(published.score);
  const { definition, answers } = await getAnswering(viewer, input);
  return scoreOf(definition, answersOfViews(answers));
}
