// A team's assessments over the quarters, answered and published by its lead.

import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import type { Model } from "@/lib/models/types";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { answersAt, type PracticeAnswer } from "./answers";
import { changedSince, confirmOthers } from "./carried";
import { sharedEvidence, showEvidence } from "./evidence";
import { dayOf } from "./quarters";
import { chance } from "./random";
import type { TeamPlan } from "./teams";

/** As many answers are on their way at once as the database client has connections. */
const atOnce = 10;

async function answerAll(lead: Viewer, assessmentId: string, answers: readonly PracticeAnswer[]) {
  for (let from = 0; from < answers.length; from += atOnce) {
    const some = answers.slice(from, from + atOnce);
    await Promise.all(
      some.map(({ practice, answer }) => saveAnswer(lead, { assessmentId, practice, revision: 0, ...answer })),
    );
  }
}

const heightsIn = (plan: TeamPlan, quarter: number) =>
  new Map(Object.entries(plan.heights).map(([category, heights]) => [category, heights[quarter] ?? heights[0] ?? 1]));

/** Every publication of the plan, the oldest first, and its open draft. */
export async function fillHistory(
  lead: Viewer,
  teamId: string,
  plan: TeamPlan,
  definition: Model,
  quarters: readonly Date[],
): Promise<void> {
  for (const [at, begin] of quarters.entries()) {
    if (!plan.quarters.includes(at)) continue;
    const isFromLast = plan.startsFromLast === true && at === quarters.length - 1;
    const { id } = await startAssessment(lead, {
      teamId,
      model: definition.key,
      mode: "direct",
      ...(isFromLast ? { carryOver: true } : {}),
    });
    const answers = answersAt(definition, plan.name, heightsIn(plan, at));
    await answerAll(lead, id, isFromLast ? await changedSince(lead, id, answers) : answers);
    if (isFromLast) await confirmOthers(lead, id, definition);
    const participants = Math.max(1, plan.people - Math.floor(chance(plan.name, at, "absent") * 2));
    const published = dayOf(
      begin,
      40 + Math.floor(chance(plan.name, at) * 40),
      Math.floor(chance(at, plan.name) * 400),
    );
    const comment = plan.comments?.[at];
    const isShown = plan.showsEvidence === true && at === quarters.length - 1;
    if (isShown) await showEvidence(lead, id, published);
    await publishAssessment(
      lead,
      {
        assessmentId: id,
        participants,
        share: plan.share,
        notes: [],
        evidence: isShown ? sharedEvidence : [],
        ...(comment === undefined ? {} : { comment }),
      },
      published,
    );
  }
  if (plan.draft === undefined) return;
  const { id } = await startAssessment(lead, { teamId, model: definition.key, mode: "direct" });
  const answers = answersAt(definition, plan.name, heightsIn(plan, quarters.length - 1));
  await answerAll(lead, id, answers.slice(0, Math.round(answers.length * plan.draft)));
}
