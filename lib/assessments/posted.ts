// What a screen of practices says when its form is posted, because there is no script that saves each answer on its own.

import { AppError } from "@/lib/errors";
import { answerOfFields, fieldNames } from "./form";
import { answerInput } from "./input";

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

/**
 * Saves each practice of a screen and gives those that somebody else overtook, as the address names them: "CO-1a=50".
 * One after the other, so that one form takes one connection of the database, whatever it names; and what is no
 * conflict ends it.
 */
export async function savedOneByOne(
  form: FormData,
  save: (practice: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const overtaken: string[] = [];
  for (const practice of practicesIn(form)) {
    try {
      await save(practice);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      overtaken.push(`${practice}=${textIn(form, fieldNames(practice).choice)}`);
    }
  }
  return overtaken;
}
