// Counts and lists in words.

import { whole } from "./numbers";

const plurals = { person: "people", category: "categories", "earlier entry": "earlier entries" } as const;

/** Of the last word: "more categories". */
const pluralOf = (noun: string) =>
  noun.replace(/\w+$/, (last) => Object.entries(plurals).find(([one]) => one === last)?.[1] ?? `${last}s`);

/** "1 practice", "3 practices", "no practices"; the noun in the singular. */
export const countOf = (count: number, noun: string): string =>
  `${count === 0 ? "no" : whole(count)} ${count === 1 ? noun : pluralOf(noun)}`;

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "two" up to twelve, then digits: a count in running text. */
export const inWords = (count: number): string => small[count] ?? whole(count);

const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "a, b and c". */
export const listOf = (parts: readonly string[]): string => lists.format(parts);

/** Teams that came and teams that went: "2 teams came and 1 went"; empty where nobody did. */
export function crowdOf(came: number, went: number): string {
  if (came === 0) return went === 0 ? "" : `${countOf(went, "team")} went`;
  return `${countOf(came, "team")} came${went === 0 ? "" : ` and ${whole(went)} went`}`;
}
