// The objects of a SAMM core model as the tree that they are: each question with all that it hangs on, in SAMM's order.

import type { Problem } from "../problem";
import { distinctIds, idOfParts } from "./names";
import type { SammParts } from "./samm-files";

type Part<K extends keyof SammParts> = SammParts[K][number];

export type Hung = {
  readonly question: Part<"Question">;
  readonly activity: Part<"Activity">;
  readonly stream: Part<"Stream">;
  readonly practice: Part<"Practice">;
  readonly fn: Part<"Function">;
  readonly level: Part<"MaturityLevel">;
};

export type Category = Pick<Hung, "practice" | "fn">;

const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));

const byOrder = <T extends { readonly order: number }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.order - b.order);

export const functionsOf = (parts: SammParts) => byOrder(parts.Function);

export const levelsOf = (parts: SammParts) => parts.MaturityLevel.toSorted((a, b) => a.number - b.number);

/** Security practices in the order of their functions and their own. */
export const categoriesOf = (parts: SammParts): readonly Category[] =>
  functionsOf(parts).flatMap((fn) =>
    byOrder(parts.Practice.filter((practice) => practice.function === fn.id)).map((practice) => ({ practice, fn })),
  );

/**
 * Every question with what it hangs on, sorted; a problem for each that hangs on nothing, unless the object it looks for
 * is among the `ids` of the files and only could not be read, which is told there.
 */
export function hang(parts: SammParts, ids: ReadonlySet<string>): { hung: Hung[]; problems: Problem[] } {
  const [functions, practices, streams] = [byId(parts.Function), byId(parts.Practice), byId(parts.Stream)];
  const [levels, practiceLevels] = [byId(parts.MaturityLevel), byId(parts.PracticeLevel)];
  const [activities, answerSets] = [byId(parts.Activity), byId(parts.AnswerSet)];
  const problems = new Map<string, Problem>();
  const lost = (path: string, field: string, what: string, id: string): readonly never[] => {
    const pointer = `${path}#/${field}`;
    if (!ids.has(id)) problems.set(pointer, { pointer, message: `There is no ${what} ${id}.` });
    return [];
  };
  const hung = parts.Question.flatMap((question): readonly Hung[] => {
    if (!answerSets.has(question.answerSet)) lost(question.path, "answerSet", "answer set", question.answerSet);
    const activity = activities.get(question.activity);
    if (!activity) return lost(question.path, "activity", "activity", question.activity);
    const practiceLevel = practiceLevels.get(activity.level);
    const level = levels.get(practiceLevel?.maturityLevel ?? activity.level);
    if (!level && practiceLevel) {
      lost(practiceLevel.path, "maturityLevel", "maturity level", practiceLevel.maturityLevel);
    } else if (!level) lost(activity.path, "level", "level of a security practice", activity.level);
    const stream = streams.get(activity.stream);
    if (!stream) return lost(activity.path, "stream", "stream", activity.stream);
    const practice = practices.get(stream.practice);
    if (!practice) return lost(stream.path, "practice", "security practice", stream.practice);
    const fn = functions.get(practice.function);
    if (!fn) return lost(practice.path, "function", "business function", practice.function);
    return level ? [{ question, activity, stream, practice, fn, level }] : [];
  });
  const place = new Map(categoriesOf(parts).map(({ practice }, at) => [practice.id, at]));
  hung.sort(
    (a, b) =>
      (place.get(a.practice.id) ?? 0) - (place.get(b.practice.id) ?? 0) ||
      a.level.number - b.level.number ||
      a.stream.order - b.stream.order ||
      a.question.order - b.question.order,
  );
  return { hung, problems: [...problems.values()] };
}

/** Security practice to "I-SB": its function's initial and its own abbreviation, as SAMM's notation has it. */
export const categoryIds = (categories: readonly Category[]): ReadonlyMap<string, string> =>
  distinctIds(
    categories.map(({ practice, fn }) => [
      practice.id,
      idOfParts(fn.name.trim().charAt(0).toUpperCase(), practice.shortName ?? practice.name),
    ]),
  );

/** What a stream is called within its security practice: "A". */
export const letterOf = ({ stream }: Hung) => stream.letter ?? String(stream.order);

/** Question to "I-SB-A-1", the way in which SAMM's activities are cited; a second question of the same gets a number. */
export const practiceIds = (hung: readonly Hung[], categories: ReadonlyMap<string, string>) =>
  distinctIds(
    hung.map((one) => [
      one.question.id,
      idOfParts(categories.get(one.practice.id) ?? "", letterOf(one), String(one.level.number)),
    ]),
  );
