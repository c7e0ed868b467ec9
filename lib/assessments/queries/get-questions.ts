// The questions of a draft apart from its page: what a window needs to go on asking when the connection is gone.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "../input";
import { getAnswering } from "../queries";
import { screensOf } from "../screens";
import type { QuestionsView } from "../types";

/** Every screen of a draft with the team's answers, for the team alone. Throws not_found. */
export async function getQuestions(viewer: Viewer, input: AssessmentInput): Promise<QuestionsView> {
  const { definition, answers } = await getAnswering(viewer, input);
  return {
    gated: definition.quality === "gate",
    answerSets: definition.answerSets,
    screens: screensOf(definition),
    answers,
  };
}
