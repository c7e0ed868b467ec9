// An answer or a vote as a form carries it, read the same way by the page's script and by the server when there is no script.

import { lineOf, linesOf } from "@/lib/format/lines";
import type { VoteView } from "@/lib/votes/types";

/** What the fields of one practice hold. `choice` is a value in digits, or a state, or empty. */
export type AnswerFields = {
  readonly choice: string;
  readonly reason: string;
  readonly note: string;
  readonly criteria: readonly number[];
  /** Of a vote: whether its note carries the writer's name. */
  readonly signed: boolean;
};

/** Names of one practice's fields. */
export const fieldNames = (practice: string) => ({
  choice: `choice:${practice}`,
  reason: `reason:${practice}`,
  note: `note:${practice}`,
  criteria: `criteria:${practice}`,
  signed: `signed:${practice}`,
  revision: `revision:${practice}`,
});

/** The fields that show an answer. */
export const fieldsOf = (answer: VoteView | undefined): AnswerFields => ({
  choice: answer?.value === undefined ? (answer?.state ?? "unanswered") : String(answer.value),
  reason: lineOf(answer?.reason ?? ""),
  note: linesOf(answer?.note ?? ""),
  criteria: answer?.criteria ?? [],
  signed: answer?.signed === true,
});

/** The answer that fields say, or null while it cannot be sent: "does not apply" needs a reason. */
export function answerOfFields(fields: AnswerFields): VoteView | null {
  const note = linesOf(fields.note);
  const beside = {
    ...(fields.criteria.length > 0 ? { criteria: fields.criteria } : {}),
    ...(note === "" ? {} : { note, ...(fields.signed ? { signed: true } : {}) }),
  };
  if (/^\d+$/.test(fields.choice)) return { value: Number(fields.choice), ...beside };
  if (fields.choice === "not_applicable") {
    const reason = lineOf(fields.reason);
    return reason === "" ? null : { state: "not_applicable", reason, ...beside };
  }
  return {
    state: fields.choice === "unknown" || fields.choice === "skipped" ? fields.choice : "unanswered",
    ...beside,
  };
}

/** An answer that a button says in one word, with the note that stands beside it: what was written is not said away. */
export function withNoteOf(answer: VoteView, { note, signed }: Pick<AnswerFields, "note" | "signed">): VoteView {
  const own = linesOf(note);
  return own === "" ? answer : { ...answer, note: own, ...(signed ? { signed: true } : {}) };
}

/** Whether two answers say the same. Revisions, and how lines are broken, are not part of what an answer says. */
export const saysTheSame = (a: VoteView, b: VoteView): boolean =>
  a.value === b.value &&
  (a.value !== undefined || (a.state ?? "unanswered") === (b.state ?? "unanswered")) &&
  lineOf(a.reason ?? "") === lineOf(b.reason ?? "") &&
  linesOf(a.note ?? "") === linesOf(b.note ?? "") &&
  (a.signed ?? false) === (b.signed ?? false) &&
  (a.criteria ?? []).join() === (b.criteria ?? []).join();

/** Of which practices it was said that they do not apply, and not why, as the address names them. */
export const unreasonedIn = (given: string | readonly string[] | undefined): ReadonlySet<string> =>
  new Set([given ?? []].flat());

/** What was chosen for practices that somebody else answered first, as the address names it: "CO-1a=50". */
export const overtakenIn = (given: string | readonly string[] | undefined): ReadonlyMap<string, string> =>
  new Map(
    [given ?? []].flat().map((one): [string, string] => {
      const [practice = "", choice = ""] = one.split("=");
      return [practice, choice];
    }),
  );
