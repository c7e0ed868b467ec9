// Two results of a team beside each other, practice by practice. Counts are those that the newer result's page shows.

import { answersOfViews } from "@/lib/assessments/rules";
import { answerSetOf } from "@/lib/models/answer-set-of";
import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import type { FrozenAnswers } from "@/lib/publications/rules";
import { practicesOf, textOf } from "@/lib/report/practices";
import { captionOf } from "@/lib/report/strata";
import { countsOf, type Movement, movementOf } from "@/lib/scoring/movement";
import type { Score } from "@/lib/scoring/types";
import type { ComparedPractice, Edition, Move, Outcome, Retrospective, RetrospectiveChoice } from "./types";
import { notesOf, summaryOf } from "./words";

type Pair = { readonly from: RetrospectiveChoice; readonly to: RetrospectiveChoice };

/**
 * The two to compare, of `choices` with the newest first: those asked for if they are of one model and in order, else
 * the newest that has one before it. Null where there are no two.
 */
export function pairOf(
  choices: readonly RetrospectiveChoice[],
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
): Pair | null {
  const olderThan = (at: number) => choices.slice(at + 1).filter(({ model }) => model.key === choices[at]?.model.key);
  const asksFor = choices.findIndex(({ assessmentId }) => assessmentId === asked.to);
  const at =
    asksFor >= 0 && olderThan(asksFor).length > 0 ? asksFor : choices.findIndex((_, i) => olderThan(i).length > 0);
  const older = olderThan(at);
  const to = choices[at];
  const from = older.find(({ assessmentId }) => assessmentId === asked.from) ?? older[0];
  return to && from ? { from, to } : null;
}

/** A published result with all that was said. */
export type FullEdition = Edition & { readonly model: Model; readonly answers: FrozenAnswers; readonly score: Score };

/** How many options lie between two answers of a practice; null unless both are options of it. */
function optionsBetween(model: Model, practice: Practice, then: number | undefined, now: number | undefined) {
  const values = answerSetOf(model, practice)
    .options.map(({ value }) => value)
    .toSorted((a, b) => a - b);
  const [a, b] = [then, now].map((value) => (value === undefined ? -1 : values.indexOf(value)));
  return a === undefined || b === undefined || a < 0 || b < 0 ? null : Math.abs(a - b);
}

const lists = ["up", "down", "same", "incomparable", "neither"] as const;
const moveOf = {
  up: "up",
  down: "down",
  same: "same",
  incomparable: "once",
  neither: "neither",
} as const satisfies Record<keyof Movement, Move>;

/** From practice to its move. */
export const movesOf = (movement: Movement): ReadonlyMap<string, Move> =>
  new Map(lists.flatMap((list) => movement[list].map((id): [string, Move] => [id, moveOf[list]])));

function compare(from: FullEdition, to: FullEdition, moves: ReadonlyMap<string, Move>): readonly ComparedPractice[] {
  const before = new Map(outlineOf(from.model).scored.map((practice) => [practice.id, practice]));
  const isOneWord = from.participants === 1 || to.participants === 1;
  return outlineOf(to.model).scored.flatMap((practice) => {
    const [view] = practicesOf(to.model, [practice.id]);
    const move = moves.get(practice.id) ?? null;
    if (!view) return [];
    const old = before.get(practice.id);
    const then = from.answers[practice.id] ?? { state: "unanswered" as const };
    const now = to.answers[practice.id] ?? { state: "unanswered" as const };
    const options = old ? optionsBetween(to.model, practice, then.value, now.value) : null;
    return [
      {
        ...view,
        move,
        then: old ? textOf(from.model, old, then) : null,
        now: textOf(to.model, practice, now),
        options,
        carried: now.carried === true,
        isNew: old === undefined,
        onOneWord: isOneWord && options === 1 && (move === "up" || move === "down"),
      },
    ];
  });
}

/** What became of an action's practice; null where one of the two results does not score it. */
export function outcomeOf(
  practice: string,
  moves: ReadonlyMap<string, Move>,
  carried: ReadonlySet<string>,
): Outcome | null {
  const move = moves.get(practice) ?? null;
  return (move === "same" || move === "neither") && carried.has(practice) ? "carried" : move;
}

const editionOf = ({ assessmentId, publishedAt, version, participants }: FullEdition): Edition => ({
  assessmentId,
  publishedAt,
  version,
  participants,
});

/** Everything but the team and its actions. `open`: the reader may read single answers of both. */
export function compareEditions(
  from: FullEdition,
  to: FullEdition,
  open: boolean,
): Omit<Retrospective, "team" | "actions"> & { readonly moves: ReadonlyMap<string, Move> } {
  const movement = movementOf({
    older: { model: from.model, answers: answersOfViews(from.answers) },
    newer: { model: to.model, answers: answersOfViews(to.answers) },
  });
  const counts = countsOf(movement);
  const moves = movesOf(movement);
  const practices = compare(from, to, moves);
  const after = new Set(outlineOf(to.model).scored.map(({ id }) => id));
  const gone = outlineOf(from.model).scored.filter(({ id }) => !after.has(id));
  const captions = new Map(from.score.categories.map((category) => [category.id, captionOf(from.model, category)]));
  const names = new Map(to.model.categories.map(({ id, name }) => [id, name]));
  return {
    model: { key: to.model.key, title: to.model.title },
    from: editionOf(from),
    to: editionOf(to),
    counts,
    summary: summaryOf(counts, from, to),
    notes: notesOf({ practices, gone: gone.length, from, to, open }),
    categories: to.score.categories.map((category) => ({
      id: category.id,
      name: names.get(category.id) ?? category.id,
      then: captions.get(category.id) ?? null,
      now: captionOf(to.model, category),
    })),
    practices: open ? practices : null,
    gone: practicesOf(
      from.model,
      gone.map(({ id }) => id),
    ),
    moves,
  };
}
