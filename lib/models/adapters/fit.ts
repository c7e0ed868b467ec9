// Texts and lists of models that others wrote, made to fit the limits of ours: what is cut is said.

import { mostInLine, mostInText } from "../file";
import type { Problem } from "../problem";

/** Cut at the end of a sentence or line, else of a word, at most this long; an ellipsis tells that it went on. */
export function cutText(text: string, most: number): string {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const head = whole.slice(0, most - 2).replace(/[\uD800-\uDBFF]$/, "");
  const sentence = [...head.matchAll(/[.!?](?=\s)|\n/g)].at(-1)?.index ?? -1;
  const end = Math.max(sentence + 1, 0) > most / 2 ? sentence + 1 : head.lastIndexOf(" ");
  return `${head.slice(0, end > most / 2 ? end : head.length).trimEnd()} …`;
}

type Reference = { readonly scheme: string; readonly id: string };

/** A practice of a model file as an adapter makes it. */
export type Draft = {
  readonly id: string;
  readonly category: string;
  readonly level: string;
  readonly statement: string;
  readonly why?: string | undefined;
  readonly how?: string | undefined;
  readonly show?: string | undefined;
  readonly criteria?: readonly string[];
  readonly answerSet?: string;
  readonly requires: readonly string[];
  readonly effort?: number | undefined;
  readonly tags: readonly string[];
  readonly refs?: readonly Reference[];
};

const texts = ["statement", "why", "how", "show"] as const;
const mostIn = { criteria: 50, requires: 100, tags: 50, refs: 50 } as const;
const lists = ["criteria", "requires", "tags", "refs"] as const;

const longest = (entry: string | Reference) =>
  typeof entry === "string" ? entry.length : Math.max(entry.scheme.length, entry.id.length);

/** The practice within the limits of a model file, and a warning at this pointer for all that did not fit. */
export function fitted(draft: Draft, pointer: string): { practice: Draft; warnings: readonly Problem[] } {
  const warnings: Problem[] = [];
  const warn = (message: string) => warnings.push({ pointer, message });
  const kept: [string, unknown][] = [];
  for (const field of texts) {
    const whole = draft[field];
    if (whole === undefined || whole.length <= mostInText) continue;
    warn(`The text “${field}” is longer than ${mostInText.toLocaleString("en-GB")} characters and was cut.`);
    kept.push([field, cutText(whole, mostInText)]);
  }
  for (const field of lists) {
    const whole: readonly (string | Reference)[] = draft[field] ?? [];
    // Criteria are texts, and one that is left out would make the question easier.
    const short = field === "criteria" ? whole : whole.filter((entry) => longest(entry) <= mostInLine);
    if (short.length < whole.length)
      warn(`Under “${field}”, a line longer than ${mostInLine} characters was left out.`);
    if (short.length > mostIn[field]) warn(`Under “${field}”, only the first ${mostIn[field]} were kept.`);
    if (short.length < whole.length || short.length > mostIn[field]) kept.push([field, short.slice(0, mostIn[field])]);
  }
  return { practice: { ...draft, ...Object.fromEntries(kept) }, warnings };
}
