// OWASP SAMM as a model: business functions are groups, security practices categories, each question one practice.

import { type Problem } from "../problem";
import { mendedLinks } from "./links";
import { idOfName, paragraphs, versionIn } from "./names";
import { type Placed, partsOf, type SammParts } from "./samm-files";
import type { Adapted } from "./types";

export { isSamm } from "./samm-files";

type Question = SammParts["Question"][number];
type Activity = SammParts["Activity"][number];

const byOrder = <T extends { readonly order: number }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.order - b.order);

const byId = <T extends { readonly id: string }>(list: readonly Placed<T>[]) =>
  new Map(list.map((one) => [one.id, one]));

/** A question with everything it hangs on, or what is missing on the way up. */
type Hung = {
  readonly question: Question;
  readonly activity: Activity;
  readonly stream: SammParts["Stream"][number];
  readonly practice: SammParts["Practice"][number];
  readonly fn: SammParts["Function"][number];
  readonly level: SammParts["MaturityLevel"][number];
};

function hang(parts: SammParts): { hung: Hung[]; problems: Problem[] } {
  const [activities, streams, practices] = [byId(parts.Activity), byId(parts.Stream), byId(parts.Practice)];
  const [functions, levels, practiceLevels] = [
    byId(parts.Function),
    byId(parts.MaturityLevel),
    byId(parts.PracticeLevel),
  ];
  const answerSets = byId(parts.AnswerSet);
  const problems: Problem[] = [];
  const hung = parts.Question.flatMap((question): Hung[] => {
    const missing = (what: string, at: string) => {
      problems.push({ pointer: `${question.path}#/${at}`, message: `There is no ${what} for this question.` });
      return [];
    };
    const activity = activities.get(question.activity);
    if (!activity) return missing("activity", "activity");
    if (!answerSets.has(question.answerSet)) return missing("answer set", "answerSet");
    const stream = streams.get(activity.stream);
    if (!stream) return missing("stream", "activity");
    const practice = practices.get(stream.practice);
    if (!practice) return missing("security practice", "activity");
    const fn = functions.get(practice.function);
    if (!fn) return missing("business function", "activity");
    const level = levels.get(practiceLevels.get(activity.level)?.maturityLevel ?? activity.level);
    if (!level) return missing("maturity level", "activity");
    return [{ question, activity, stream, practice, fn, level }];
  });
  return { hung, problems };
}

/** "I-SB": the function's initial and the practice's abbreviation, as SAMM's own notation has it. */
const categoryId = ({ practice, fn }: Pick<Hung, "practice" | "fn">) =>
  `${fn.name.charAt(0).toUpperCase()}-${practice.shortName ?? idOfName(practice.name)}`;

/** "I-SB-A-1"; a second question of the same activity is told apart by its order. */
function practiceIds(hung: readonly Hung[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    hung.map((one) => {
      const letter = one.stream.letter ?? String(one.stream.order);
      const plain = `${categoryId(one)}-${letter}-${one.level.number}`;
      const id = taken.has(plain) ? `${plain}-${one.question.order}` : plain;
      taken.add(id);
      return [one.question.id, id];
    }),
  );
}

/** Values of 0 to 1 become whole percents of the highest, in ascending order whatever the file's order is. */
function optionsOf({ values }: SammParts["AnswerSet"][number]) {
  const highest = Math.max(...values.map(({ value }) => value));
  return values
    .toSorted((a, b) => a.value - b.value)
    .map(({ text, value }) => ({ value: Math.round((100 * value) / highest), label: text.trim() }));
}

function versionOf(files: ReadonlyMap<string, unknown>, parts: SammParts): string | null {
  const named = [...files.keys()].map((path) => /\d+\.\d+\.\d+/.exec(path)?.[0]).find((found) => found !== undefined);
  if (named !== undefined) return named;
  const digits = /(\d)(\d)$/.exec(parts.Function[0]?.model ?? "");
  return digits ? versionIn(`${digits[1]}.${digits[2]}`) : null;
}

function practicesOf(hung: readonly Hung[]) {
  const ids = practiceIds(hung);
  const idsOfActivity = new Map<string, string[]>();
  for (const { activity, question } of hung) {
    const own = idsOfActivity.get(activity.id) ?? [];
    idsOfActivity.set(activity.id, [...own, ids.get(question.id) ?? question.id]);
  }
  const links = mendedLinks(
    hung.map(({ question, activity }) => ({
      id: ids.get(question.id) ?? question.id,
      requires: (activity.relatedActivities ?? []).flatMap((related) => idsOfActivity.get(related) ?? [related]),
      pointer: `${activity.path}#/relatedActivities`,
    })),
  );
  const practices = hung.map((one) => {
    const { question, activity, stream, level } = one;
    const id = ids.get(question.id) ?? question.id;
    const quality = (question.quality ?? []).map((criterion) => criterion.trim()).filter((said) => said !== "");
    return {
      id,
      category: categoryId(one),
      level: `level-${level.number}`,
      statement: question.text.trim(),
      why: paragraphs(activity.benefit),
      how: paragraphs(activity.shortDescription, activity.longDescription),
      ...(quality.length > 0 ? { criteria: quality } : {}),
      answerSet: question.answerSet,
      requires: links.requires.get(id) ?? [],
      tags: [`Stream ${stream.letter ?? stream.order}: ${stream.name}`],
    };
  });
  return { practices, warnings: links.warnings };
}

/**
 * The model file of a SAMM core model, key `samm`: quality criteria as a gate of their own, no rule for levels. Its index
 * of a category is SAMM's practice score and its index of the whole SAMM's overall score, because every answer weighs
 * the same within a cell. Every object that cannot be read, or hangs on nothing, is a problem with its file.
 */
export function sammFile(files: ReadonlyMap<string, unknown>): Adapted {
  const { parts, problems } = partsOf(files);
  const { hung, problems: loose } = hang(parts);
  // A question that hangs on an object that could not be read is not a second mistake.
  if (problems.length > 0 || loose.length > 0) return { ok: false, problems: problems.length > 0 ? problems : loose };
  const functions = byOrder(parts.Function);
  const categories = functions.flatMap((fn) =>
    byOrder(parts.Practice.filter((practice) => practice.function === fn.id)).map((practice) => ({ practice, fn })),
  );
  const orderOf = new Map(categories.map((one, at) => [categoryId(one), at]));
  const sorted = hung.toSorted(
    (a, b) =>
      (orderOf.get(categoryId(a)) ?? 0) - (orderOf.get(categoryId(b)) ?? 0) ||
      a.level.number - b.level.number ||
      a.stream.order - b.stream.order ||
      a.question.order - b.question.order,
  );
  const { practices, warnings } = practicesOf(sorted);
  const used = new Set(parts.Question.map(({ answerSet }) => answerSet));
  const version = versionOf(files, parts);
  const file = {
    format: "altimeter.model/1",
    key: "samm",
    version: version ?? "0.0.0",
    title: "OWASP SAMM",
    source: {
      title: "OWASP Software Assurance Maturity Model (SAMM), core model",
      note: "Imported from the core model. Its authors refuse a rule for levels, so that none is shown.",
    },
    licence: "CC BY-SA 4.0",
    attribution: "OWASP SAMM and its contributors, CC BY-SA 4.0. This is your own copy.",
    language: "en",
    answerSets: Object.fromEntries(
      parts.AnswerSet.filter(({ id }) => used.has(id)).map((set) => [set.id, { options: optionsOf(set) }]),
    ),
    gate: null,
    quality: "gate",
    levels: parts.MaturityLevel.toSorted((a, b) => a.number - b.number).map(({ number, description }) => {
      const summary = paragraphs(description);
      return { id: `level-${number}`, number, name: `Level ${number}`, ...(summary === undefined ? {} : { summary }) };
    }),
    groups: functions.map(({ name }) => ({ id: idOfName(name), name })),
    categories: categories.map(({ practice, fn }) => {
      const summary = paragraphs(practice.shortDescription);
      const id = categoryId({ practice, fn });
      return { id, name: practice.name, group: idOfName(fn.name), ...(summary === undefined ? {} : { summary }) };
    }),
    practices,
  };
  const unversioned = { pointer: "", message: "No version was found; it is taken as 0.0.0." };
  return { ok: true, file, warnings: [...(version === null ? [unversioned] : []), ...warnings] };
}
