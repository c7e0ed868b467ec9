// Finding practices of a model by words, category, level and tag.

import { inReadingOrder } from "./groups";
import type { Model, Practice } from "./types";

export type PracticeQuery = {
  /** Words that must all occur, in any of the practice's texts. */
  readonly text?: string | undefined;
  readonly category?: string | undefined;
  readonly level?: string | undefined;
  readonly tag?: string | undefined;
};

/** Case and accents do not keep anybody from finding a word. */
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const textsOf = ({ id, statement, why, how, low, high, lastTime, show, of, criteria, tags, refs }: Practice) =>
  [id, statement, why, how, low, high, lastTime, show, of, ...criteria, ...tags, ...refs.map((ref) => ref.id)]
    .filter((text) => text !== undefined)
    .join("\n");

const hasAll = (text: string, words: readonly string[]) => {
  const searched = folded(text);
  return words.every((word) => searched.includes(word));
};

/** The practices that fit everything asked for, in reading order, those first whose statement holds all the words. */
export function practicesMatching(model: Model, query: PracticeQuery): readonly Practice[] {
  const words = folded(query.text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = inReadingOrder(model).filter(
    (practice) =>
      (query.category === undefined || practice.category === query.category) &&
      (query.level === undefined || practice.level === query.level) &&
      (query.tag === undefined || practice.tags.includes(query.tag)) &&
      (words.length === 0 || hasAll(textsOf(practice), words)),
  );
  if (words.length === 0) return found;
  const isClose = ({ statement }: Practice) => hasAll(statement, words);
  return [...found.filter(isClose), ...found.filter((practice) => !isClose(practice))];
}

/** Every tag of the model, by name. */
export const tagsOf = (model: Pick<Model, "practices">): readonly string[] =>
  [...new Set(model.practices.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b, "en"));
