// What a screen of practices says when its form is posted, because there is no script that saves each answer on its own.

import { AppError } from "@/lib/errors";
import type { VoteView } from "@/lib/votes/types";
import { answerOfFields, fieldNames, withNoteOf } from "./form";
import { type AnswerInput, answerInput } from "./input";

/** The text of a field, or nothing. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The ids of the practices that the screen asked, each once: a form of megabytes could name one a hundred thousand times. */
export const practicesIn = (form: FormData): readonly string[] => [
  ...new Set(
    [...form.keys()].flatMap((name) => (name.startsWith("revision:") ? [name.slice("revision:".length)] : [])),
  ),
];

/** The revision that the screen showed of a practice. */
export const revisionIn = (form: FormData, practice: string): number =>
  Number(textIn(form, fieldNames(practice).revision));

/** What the posted fields of a practice say, or null when they say nothing that can be kept. */
export function saidIn(form: FormData, practice: string) {
  const names = fieldNames(practice);
  const signed = form.has(names.signed);
  const answer = answerOfFields({
    choice: textIn(form, names.choice) || "unanswered",
    reason: textIn(form, names.reason),
    note: textIn(form, names.note),
    criteria: form.getAll(names.criteria).map(Number),
    signed,
  });
  const parsed = answerInput.safeParse(answer);
  return parsed.success ? { ...parsed.data, signed } : null;
}

/** What the pressed button says of a practice in one word, with the note that stands there. */
function pressedIn(form: FormData, practice: string, answer: VoteView) {
  const names = fieldNames(practice);
  const signed = form.has(names.signed);
  const parsed = answerInput.safeParse(withNoteOf(answer, { note: textIn(form, names.note), signed }));
  return parsed.success ? { ...parsed.data, signed } : null;
}

/** What is said of one practice, and the revision that the screen showed of it. */
export type PostedAnswer = AnswerInput & {
  readonly practice: string;
  readonly revision: number;
  readonly signed: boolean;
};

/** Nothing that would need a row. */
const isNothing = (said: AnswerInput) =>
  "state" in said && said.state === "unanswered" && (said.note ?? "") === "" && (said.criteria ?? []).length === 0;

/** What could not be saved of a screen, as the address that follows names it. */
export type Unsaved = {
  /** "CO-1a=50": what was chosen where somebody else was faster. */
  readonly overtaken: readonly string[];
  /** Said not to apply, and not why. */
  readonly unreasoned: readonly string[];
};

/**
 * Saves each practice of a screen; `pressed` gives what the pressed button says of a practice in place of its fields. One
 * after the other, so that one form takes one connection of the database, whatever it names; and what is no conflict ends it.
 */
export async function saveScreenOf(
  form: FormData,
  pressed: (practice: string) => VoteView | undefined,
  save: (said: PostedAnswer) => Promise<unknown>,
): Promise<Unsaved> {
  const overtaken: string[] = [];
  const unreasoned: string[] = [];
  for (const practice of practicesIn(form)) {
    const choice = textIn(form, fieldNames(practice).choice);
    const answer = pressed(practice);
    const said = (answer && pressedIn(form, practice, answer)) ?? saidIn(form, practice);
    if (!said && choice === "not_applicable") unreasoned.push(practice);
    const revision = revisionIn(form, practice);
    // Nothing was there and nothing was said: no row for it.
    if (!said || (revision === 0 && isNothing(said))) continue;
    try {
      await save({ ...said, practice, revision });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      overtaken.push(`${practice}=${choice}`);
    }
  }
  return { overtaken, unreasoned };
}

/** The address with what could not be saved on it. */
export function addressWith(address: string, { overtaken, unreasoned }: Unsaved): string {
  const next = new URL(address, "http://here");
  for (const one of overtaken) next.searchParams.append("overtaken", one);
  for (const one of unreasoned) next.searchParams.append("unreasoned", one);
  return next.pathname + next.search;
}

/** Whether a screen that names its person was posted by somebody else, who signed in since in the same browser. */
export function isOfAnother(form: FormData, id: string): boolean {
  const person = textIn(form, "person");
  return person !== "" && person !== id;
}
