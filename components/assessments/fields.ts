// Between the fields of a practice in the page and the answer or vote they say.

import { type AnswerFields, fieldNames, fieldsOf } from "@/lib/assessments/form";
import type { VoteView } from "@/lib/votes/types";

const inputsOf = (block: HTMLElement, name: string) =>
  [...block.querySelectorAll<HTMLInputElement>("input")].filter((input) => input.name === name);

const textOf = (block: HTMLElement, name: string) =>
  [...block.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].find(
    (field) => field.name === name,
  );

/** Where it is said why a practice does not apply. */
export const reasonField = (block: HTMLElement, practice: string) => textOf(block, fieldNames(practice).reason);

/** What the fields of a practice hold now. */
export function readFields(block: HTMLElement, practice: string): AnswerFields {
  const names = fieldNames(practice);
  return {
    choice: inputsOf(block, names.choice).find(({ checked }) => checked)?.value ?? "unanswered",
    reason: reasonField(block, practice)?.value ?? "",
    note: textOf(block, names.note)?.value ?? "",
    criteria: inputsOf(block, names.criteria)
      .filter(({ checked }) => checked)
      .map(({ value }) => Number(value)),
    signed: inputsOf(block, names.signed).some(({ checked }) => checked),
  };
}

/** Makes the fields of a practice show an answer. */
export function writeFields(block: HTMLElement, practice: string, answer: VoteView): void {
  const names = fieldNames(practice);
  const fields = fieldsOf(answer);
  for (const input of inputsOf(block, names.choice)) input.checked = input.value === fields.choice;
  for (const input of inputsOf(block, names.criteria)) input.checked = fields.criteria.includes(Number(input.value));
  for (const input of inputsOf(block, names.signed)) input.checked = fields.signed;
  const reason = reasonField(block, practice);
  const note = textOf(block, names.note);
  if (reason) reason.value = fields.reason;
  if (note) note.value = fields.note;
}
