// Answers between their three shapes: what the API speaks, what scoring reads, what the database keeps.

import { AppError } from "@/lib/errors";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";
import type { Answer, Answers, Counts } from "@/lib/scoring/types";
import type { AnswerInput } from "./input";
import type { AnswerView } from "./types";

/** An answer as a row keeps it. */
export type AnswerRow = {
  readonly practice: string;
  readonly state: Answer["state"];
  readonly value: number | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly criteria: readonly number[];
  readonly revision: number;
  readonly carried?: boolean;
};

type AnswerContent = Omit<AnswerRow, "practice" | "revision" | "carried">;

/** What came in, in the shape of a row: exactly the columns that its state may fill. */
export function contentOf(input: AnswerInput): AnswerContent {
  const note = input.note === undefined || input.note === "" ? null : input.note;
  const criteria = [...new Set(input.criteria ?? [])].sort((a, b) => a - b);
  if ("value" in input) return { state: "value", value: input.value, reason: null, note, criteria };
  return { state: input.state, value: null, reason: "reason" in input ? input.reason : null, note, criteria };
}

/** Whether two answers say the same, revisions aside: sending one again is no conflict. */
export function isSameAnswer(a: AnswerContent, b: AnswerContent): boolean {
  return (
    a.state === b.state &&
    a.value === b.value &&
    a.reason === b.reason &&
    a.note === b.note &&
    a.criteria.join() === b.criteria.join()
  );
}

/** What a state promises; the database checks it, so that a lack is a bug and never a 0. */
function held<T>(column: T | null): T {
  if (column === null) throw new Error("An answer lacks what its state promises.");
  return column;
}

/** The answer that scoring reads. */
export function answerOf(row: Pick<AnswerContent, "state" | "value" | "reason" | "criteria">): Answer {
  const criteria = row.criteria.length > 0 ? { criteria: row.criteria } : {};
  if (row.state === "value") return { state: "value", value: held(row.value), ...criteria };
  if (row.state === "not_applicable") return { state: "not_applicable", reason: held(row.reason), ...criteria };
  return { state: row.state, ...criteria };
}

/** Practice id to answer, as scoring reads it. */
export const answersOf = (rows: readonly AnswerRow[]): Answers =>
  new Map(rows.map((row) => [row.practice, answerOf(row)]));

/** Answers that came in as a map, as scoring reads them. */
export const answersOfInput = (input: Readonly<Record<string, AnswerInput>>): Answers =>
  new Map(Object.entries(input).map(([practice, answer]) => [practice, answerOf(contentOf(answer))]));

/** The answer as the API speaks it. */
export function viewOfAnswer(
  row: AnswerContent & { readonly revision?: number; readonly carried?: boolean },
): AnswerView {
  return {
    ...(row.state === "value" ? { value: held(row.value) } : { state: row.state }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.criteria.length > 0 ? { criteria: row.criteria } : {}),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.revision === undefined ? {} : { revision: row.revision }),
    ...(row.carried === true ? { carried: true as const } : {}),
  };
}

/** The answer that scoring reads, from one as the API speaks it. */
function answerOfView(view: AnswerView): Answer {
  const criteria = view.criteria ? { criteria: view.criteria } : {};
  if (view.value !== undefined) return { state: "value", value: view.value, ...criteria };
  if (view.state === "not_applicable") return { state: "not_applicable", reason: view.reason ?? "", ...criteria };
  return { state: view.state ?? "unanswered", ...criteria };
}

/** Practice id to answer as scoring reads it, from answers as the API speaks them. */
export const answersOfViews = (views: Readonly<Record<string, AnswerView>>): Answers =>
  new Map(Object.entries(views).map(([practice, view]) => [practice, answerOfView(view)]));

/** The practice an answer speaks of, if its answer set holds the value. Throws not_found or invalid. */
export function practiceFor(model: Model, practiceId: string, content: AnswerContent): Practice {
  const practice = model.practices.find(({ id }) => id === practiceId);
  if (!practice) throw new AppError("not_found", "This model has no such practice.");
  const { options } = answerSetOf(model, practice);
  if (content.state === "value" && !options.some(({ value }) => value === content.value)) {
    const values = options.map(({ value }) => value).join(", ");
    throw new AppError("invalid", `The value must be one of ${values}.`, {
      fields: [{ path: "value", message: `One of ${values}.` }],
    });
  }
  if (content.criteria.some((index) => index >= practice.criteria.length)) {
    throw new AppError("invalid", "This practice has no such criterion.", {
      fields: [{ path: "criteria", message: "No such criterion." }],
    });
  }
  return practice;
}

/** How far an assessment is, over every practice that is asked. */
export function progressOf(model: Model, answers: Answers): Counts {
  const counts = {
    answered: 0,
    skipped: 0,
    unknown: 0,
    notApplicable: 0,
    unanswered: 0,
    total: model.practices.length,
  };
  const columnOf = {
    value: "answered",
    skipped: "skipped",
    unknown: "unknown",
    not_applicable: "notApplicable",
    unanswered: "unanswered",
  } as const;
  for (const { id } of model.practices) counts[columnOf[answers.get(id)?.state ?? "unanswered"]] += 1;
  return counts;
}
