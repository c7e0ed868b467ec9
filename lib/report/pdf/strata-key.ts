// How to read the strata, in words, and only what occurs in them.

import type { Strata } from "../strata";

export function strataKey({ categories }: Strata): string {
  const cells = categories.flatMap((category) => category.cells);
  const sentences: readonly [boolean, string][] = [
    [true, "How much of each level is in place."],
    [cells.some(({ passes }) => passes === true), "Dark: the level holds."],
    [cells.some(({ fill, high }) => fill !== null && high !== null && high > fill), "Striped: not known yet."],
    [cells.some(({ holdsBack }) => holdsBack), "Strong outline: what holds the category back."],
    [cells.some(({ state }) => state === "waived"), "Hatched: does not apply."],
    [cells.some(({ assumed }) => assumed), "Assumed: passed over as still ahead."],
    [cells.some(({ state }) => state === "unanswered"), "Empty: nothing answered."],
    [cells.some(({ passes }) => passes !== null), "The line runs along what is reached."],
  ];
  return sentences.flatMap(([occurs, sentence]) => (occurs ? [sentence] : [])).join(" ");
}
