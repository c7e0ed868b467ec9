// A team that began from its last result: what changed is answered, the rest of each category confirmed in one step.

import type { Viewer } from "@/lib/access/viewer";
import { confirmRest } from "@/lib/assessments/commands/confirm-rest";
import type { AnswerInput } from "@/lib/assessments/input";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import type { AnswerView } from "@/lib/assessments/types";
import type { Model } from "@/lib/models/types";
import type { PracticeAnswer } from "./answers";

const textOf = (answer: AnswerView | AnswerInput) =>
  JSON.stringify([
    "value" in answer ? answer.value : answer.state,
    "reason" in answer ? answer.reason : null,
    answer.note ?? null,
  ]);

/** Which of these answers are others than last time, or asked again anyway. */
export async function changedSince(lead: Viewer, assessmentId: string, answers: readonly PracticeAnswer[]) {
  const { carried } = await getAnswering(lead, { assessmentId });
  return answers.filter(({ practice, answer }) => {
    const before = carried?.rest[practice];
    return before === undefined || textOf(before) !== textOf(answer);
  });
}

/** Confirms in every category what was not answered. */
export async function confirmOthers(lead: Viewer, assessmentId: string, { categories }: Model): Promise<void> {
  for (const { id } of categories) await confirmRest(lead, { assessmentId, category: id });
}
