// What is frozen when a result is published, and which part of it leaves the team.

import type { AnswerRow } from "@/lib/assessments/rules";
import { viewOfAnswer } from "@/lib/assessments/rules";
import type { AnswerView } from "@/lib/assessments/types";
import { AppError } from "@/lib/errors";
import { countOf, listOf } from "@/lib/format/words";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import type { Answers, Score } from "@/lib/scoring/types";
import { evidenceLine } from "@/lib/evidence/rules";
import type { EvidenceOfPractices } from "@/lib/evidence/types";
import type { Audience, FrozenAnswer, SharableEvidence, SharableNote, Share } from "./types";

export type FrozenAnswers = Readonly<Record<string, FrozenAnswer>>;

/** The frozen answers of a row. Its column is JSON of ours, which a trigger keeps from change. */
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
export const frozenAnswersOf = (column: unknown): FrozenAnswers => column as FrozenAnswers;

/** Ids of the practices that were confirmed as before. */
export const carriedIn = (answers: FrozenAnswers): ReadonlySet<string> =>
  new Set(Object.keys(answers).filter((id) => answers[id]?.carried === true));

/** The stored score of a row, likewise. */
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
export const storedScoreOf = (column: unknown): Score => column as Score;

/** Throws invalid when nothing was answered: a publication says something, or it is none. */
export function mustSaySomething(rows: readonly AnswerRow[]): void {
  if (!rows.some(({ state }) => state === "value")) {
    throw new AppError("invalid", "Answer at least one practice before you publish.");
  }
}

/** What a team says when it publishes: the answers of a draft, their evidence, and what of them is shared. */
type Published = {
  readonly rows: readonly AnswerRow[];
  readonly evidence: EvidenceOfPractices;
  readonly share: Share;
  /** Practices whose note and reason are shared, and those whose evidence is. */
  readonly ticked: { readonly notes: readonly string[]; readonly evidence: readonly string[] };
};

/** The answers as they are kept with the publication; unanswered ones are left out, as everywhere. */
export function frozenAnswers({ rows, evidence, share, ticked }: Published): FrozenAnswers {
  const notes = new Set(share === "answers" ? ticked.notes : []);
  const shown = new Set(share === "answers" ? ticked.evidence : []);
  return Object.fromEntries(
    rows
      .filter(({ state }) => state !== "unanswered")
      .map(({ revision: _, ...row }): [string, FrozenAnswer] => {
        const items = evidence[row.practice];
        return [
          row.practice,
          {
            ...viewOfAnswer(row),
            ...(items ? { evidence: items } : {}),
            ...(notes.has(row.practice) ? { shared: true } : {}),
            ...(items && shown.has(row.practice) ? { evidenceShared: true } : {}),
          },
        ];
      }),
  );
}

/**
 * What a reader may see of the answers: the team everything; others nothing, or the answers without the notes, reasons
 * and evidence that were not ticked.
 */
export function visibleAnswers(
  frozen: FrozenAnswers,
  share: Share,
  insider: boolean,
): Readonly<Record<string, AnswerView>> | null {
  if (!insider && share === "results") return null;
  return Object.fromEntries(
    Object.entries(frozen).map(([practice, { shared, evidenceShared, note, reason, evidence, ...answer }]) => {
      const open = insider || shared === true;
      return [
        practice,
        {
          ...answer,
          ...(open && note !== undefined ? { note } : {}),
          ...(open && reason !== undefined ? { reason } : {}),
          ...((insider || evidenceShared === true) && evidence !== undefined ? { evidence } : {}),
        },
      ];
    }),
  );
}

/** What stands for an answer without a value where answers are counted over many teams; the database knows the same. */
export const countedAs = { unanswered: -1, skipped: -2, unknown: -3, not_applicable: -4 } as const;

/** One number per practice in the model's order: 0 to 100 a value, below 0 a state without one. */
export const valuesOf = (model: Model, answers: Answers): number[] =>
  model.practices.map(({ id }) => {
    const answer = answers.get(id) ?? { state: "unanswered" };
    return answer.state === "value" ? answer.value : countedAs[answer.state];
  });

/** What such a number says, as the API speaks of answers. */
export function answerOfNumber(value: number): { value: number } | { state: keyof typeof countedAs } {
  if (value >= 0) return { value };
  if (value === countedAs.skipped) return { state: "skipped" };
  if (value === countedAs.unknown) return { state: "unknown" };
  return { state: value === countedAs.not_applicable ? "not_applicable" : "unanswered" };
}

/** The score rows that dashboards read, one per category. */
export const categoryRows = (score: Score, changes: ReadonlyMap<string, number | null>) =>
  score.categories.map((category) => ({
    category: category.id,
    assessed: category.assessed,
    level: category.level?.id ?? null,
    levelNumber: category.level?.number ?? null,
    index: category.index,
    low: category.low,
    high: category.high,
    max: category.max,
    change: changes.get(category.id) ?? null,
  }));

/** Where practices are unanswered, or passed over: per level of a category, how many. */
export const cellsOf = (model: Model, answers: Answers, state: "unanswered" | "skipped") =>
  outlineOf(model).columns.flatMap(({ category, cells }) =>
    cells.flatMap(({ level, practices }) => {
      const count = practices.filter(({ id }) => (answers.get(id)?.state ?? "unanswered") === state).length;
      return count === 0
        ? []
        : [{ category: category.id, level: level.id, name: `${category.name}, ${level.name}`, count }];
    }),
  );

/** The notes and reasons of a draft, in the model's order: each leaves the team only if it is ticked. */
export const sharableNotes = (model: Model, answers: Readonly<Record<string, AnswerView>>): readonly SharableNote[] =>
  model.practices.flatMap(({ id, statement, category }) => {
    const answer = answers[id];
    const text = [answer?.reason, answer?.note].filter(Boolean).join("\n");
    const name = model.categories.find((one) => one.id === category)?.name ?? category;
    return text === "" ? [] : [{ practice: id, statement, category: name, text }];
  });

/** The evidence of a draft's answers, in the model's order: each practice's leaves the team only if it is ticked. */
export const sharableEvidence = (
  model: Model,
  answers: Readonly<Record<string, AnswerView>>,
  evidence: EvidenceOfPractices,
  today: string,
): readonly SharableEvidence[] =>
  model.practices.flatMap(({ id, statement, category }) => {
    const items = evidence[id] ?? [];
    const answer = answers[id];
    if (items.length === 0 || !answer || answer.state === "unanswered") return [];
    const name = model.categories.find((one) => one.id === category)?.name ?? category;
    return [{ practice: id, statement, category: name, lines: items.map((item) => evidenceLine(item, today)) }];
  });

const mostNamed = 3;

/** What the button says, so that nobody publishes without knowing to whom. */
export function publishSays({ managers, admins, observers }: Audience): string {
  const names = [...new Set([...managers.map(({ name }) => name), ...admins, ...observers])];
  if (names.length === 0) return "Publish: only your team will see it";
  const who = names.length <= mostNamed ? listOf(names) : countOf(names.length, "person");
  return `Publish: ${who} will see it`;
}
