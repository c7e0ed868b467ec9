// A report's practices in words: next steps and answers.

import type { AnswerView } from "@/lib/assessments/types";
import { answerSetOf } from "@/lib/models/answer-set-of";
import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { waitingFor } from "@/lib/scoring/prerequisites";
import type { Answers, Climb } from "@/lib/scoring/types";
import type { Movement } from "@/lib/scoring/movement";
import { stepDetail } from "./sentences";
import type { ReportAnswer, ReportPractice, ReportStep } from "./types";

const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) => ({
  id,
  name: list.find((one) => one.id === id)?.name ?? id,
});

const practiceView = (model: Model, { id, statement, category, level }: Practice): ReportPractice => ({
  id,
  statement,
  category: named(model.categories, category),
  level: named(model.levels, level),
});

/** Practices in words, in the order of the ids; ids that the model lacks are left out. */
export function practicesOf(model: Model, ids: readonly string[]): readonly ReportPractice[] {
  const { practiceOf } = outlineOf(model);
  return ids.flatMap((id) => {
    const practice = practiceOf.get(id);
    return practice ? [practiceView(model, practice)] : [];
  });
}

/** All next steps in their order, each with what it is good for. */
export function stepsOf(model: Model, climb: Climb, answers: Answers): readonly ReportStep[] {
  const { practiceOf } = outlineOf(model);
  return climb.nextSteps.flatMap((id) => {
    const practice = practiceOf.get(id);
    if (!practice) return [];
    const brings = climb.categories.flatMap(({ id: category, to, practices }) =>
      to !== null && practices.includes(id)
        ? [
            {
              category: named(model.categories, category).name,
              level: named(model.levels, to).name,
              steps: practices.length,
            },
          ]
        : [],
    );
    const waiting = waitingFor(model, practice, answers);
    return [
      {
        ...practiceView(model, practice),
        detail: stepDetail(brings, waiting),
        why: practice.why ?? null,
        how: practice.how ?? null,
        show: practice.show ?? null,
        brings,
        waiting,
        help: null,
      },
    ];
  });
}

const inWords = {
  skipped: "Assumed to be ahead",
  unknown: "We do not know",
  not_applicable: "Does not apply to us",
  unanswered: "Not answered",
} as const;

/** An answer in words: the label of its option, or its state. */
export function textOf(model: Model, practice: Practice, answer: AnswerView): string {
  if (answer.value === undefined) return inWords[answer.state ?? "unanswered"];
  const { options } = answerSetOf(model, practice);
  return options.find(({ value }) => value === answer.value)?.label ?? String(answer.value);
}

/** Every answer in words, in the model's order. `movement` where the answers before may be seen too. */
export function reportAnswers(
  model: Model,
  answers: Readonly<Record<string, AnswerView>>,
  movement: Movement | null,
): readonly ReportAnswer[] {
  const up = new Set(movement?.up);
  const down = new Set(movement?.down);
  return model.practices.map((practice) => {
    const answer: AnswerView = answers[practice.id] ?? { state: "unanswered" };
    return {
      ...practiceView(model, practice),
      state: answer.value === undefined ? (answer.state ?? "unanswered") : "value",
      value: answer.value ?? null,
      text: textOf(model, practice, answer),
      of: practice.of ?? null,
      reason: answer.reason ?? null,
      note: answer.note ?? null,
      evidence: answer.evidence ?? [],
      criteria: practice.criteria.map((text, at) => ({ text, met: answer.criteria?.includes(at) ?? false })),
      scored: practice.direction === "normal",
      moved: up.has(practice.id) ? "up" : down.has(practice.id) ? "down" : null,
      carried: answer.carried === true,
    };
  });
}
