// The answering page as a walk: one level of one category is one screen, categories in order, levels from the lowest up.

import { outlineOf } from "@/lib/models/outline";
import type { Category, Level, Model, Practice } from "@/lib/models/types";
import type { AnswerView } from "./types";

export type Screen = { readonly category: Category; readonly level: Level; readonly practices: readonly Practice[] };

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

export const answeredOf = (practices: readonly Practice[], answers: Answered): number =>
  practices.filter(({ id }) => isAnswered(answers[id])).length;

const isDone = (screen: Screen, answers: Answered) => answeredOf(screen.practices, answers) === screen.practices.length;

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

/** The address of a screen below the assessment's own. */
export const screenAddress = (assessmentId: string, screen: Screen) =>
  `/assessments/${assessmentId}?${new URLSearchParams({ category: screen.category.id, level: screen.level.id })}`;
