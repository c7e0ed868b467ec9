// The answering page as a walk: one level of one category is one screen, categories in order, levels from the lowest up.

import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import type { AnswerView, QuestionsView, Screen } from "./types";

type Answered = Readonly<Record<string, AnswerView>>;

/** Every screen that asks something, in the order of the walk. */
export const screensOf = (model: Model): readonly Screen[] =>
  outlineOf(model).columns.flatMap(({ category, cells }) =>
    cells
      .filter(({ practices }) => practices.length > 0)
      .map(({ level, practices }) => ({ category, level, practices })),
  );

/** Whether something was said: everything but "unanswered" counts, because it is on record. */
export const isAnswered = (answer: AnswerView | undefined): boolean =>
  answer !== undefined && answer.state !== "unanswered";

/** How many the team said something about itself; what it passed over is on record too, but only assumed. */
export const answeredOf = (practices: readonly Practice[], answers: Answered): number =>
  practices.filter(({ id }) => isAnswered(answers[id])).length - assumedOf(practices, answers);

/** How many are assumed to be ahead of the team. */
export const assumedOf = (practices: readonly Practice[], answers: Answered): number =>
  practices.filter(({ id }) => answers[id]?.state === "skipped").length;

/** Whether nothing of a screen waits for an answer. */
export const isDone = (screen: Screen, answers: Answered): boolean =>
  screen.practices.every(({ id }) => isAnswered(answers[id]));

/** Where somebody goes on who opens the page: where the team answered last, or the next screen that is not done. */
export function screenToOpen(
  screens: readonly Screen[],
  answers: Answered,
  lastAnswered: string | null,
): Screen | null {
  const last = screens.findIndex(({ practices }) => practices.some(({ id }) => id === lastAnswered));
  const onwards = [...screens.slice(Math.max(last, 0)), ...screens.slice(0, Math.max(last, 0))];
  return onwards.find((screen) => !isDone(screen, answers)) ?? screens.at(Math.max(last, 0)) ?? null;
}

/** The address of the screen that asks a practice. */
export const practiceAddress = (assessmentId: string, { category, level }: Pick<Practice, "category" | "level">) =>
  `/assessments/${assessmentId}?${new URLSearchParams({ category, level })}`;

/** The address of a screen below the assessment's own. */
export const screenAddress = (assessmentId: string, { category, level }: Screen) =>
  practiceAddress(assessmentId, { category: category.id, level: level.id });

/** The screens on which the viewer votes, or those that are answered for the team. */
export const walkOf = ({ screens, votes }: Pick<QuestionsView, "screens" | "votes">, voting: boolean) =>
  screens.filter(({ category }) => votes.includes(category.id) === voting);
