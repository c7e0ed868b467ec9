// Where a category stops being asked: above two levels in a row that are mostly "not at all", the rest is probably ahead.

import { answerSetOf } from "@/lib/models/answer-set-of";
import { type Cell, outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { isAnswered } from "./screens";
import type { AnswerView, Frontier } from "./types";

type Answered = Readonly<Record<string, AnswerView>>;

function isMostlyNotAtAll(model: Model, cell: Cell, answers: Answered): boolean {
  const lowest = cell.gated.filter((practice) => {
    const { options } = answerSetOf(model, practice);
    return answers[practice.id]?.value === Math.min(...options.map(({ value }) => value));
  });
  return lowest.length * 2 > cell.gated.length;
}

/**
 * Where a category pauses, or null. It pauses above the lowest two successive levels that are both mostly "not at all":
 * more than half of a level's practices that are scored and not optional have the lowest option of their answer set.
 * Exactly half is not most; unknown, not applicable, passed over and unanswered are not "not at all" and stay in the
 * number that is halved. Levels without such a practice neither count nor break the row. With nothing unanswered above
 * there is nothing to pause for. An unknown category gives null.
 */
export function frontierOf(model: Model, category: string, answers: Answered): Frontier | null {
  const cells = outlineOf(model).columns.find((column) => column.category.id === category)?.cells ?? [];
  const asked = cells.filter(({ gated }) => gated.length > 0);
  for (const [at, second] of asked.entries()) {
    const first = asked[at - 1];
    if (!first || ![first, second].every((cell) => isMostlyNotAtAll(model, cell, answers))) continue;
    const ahead = cells
      .slice(cells.indexOf(second) + 1)
      .flatMap(({ practices }) => practices.filter(({ id }) => !isAnswered(answers[id])));
    return ahead.length > 0 ? { after: [first.level, second.level], ahead } : null;
  }
  return null;
}
