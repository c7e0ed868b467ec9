// OWASP SAMM as a model: business functions are groups, security practices categories, each question one practice.

import type { Problem } from "../problem";
import { type Draft, fitted } from "./fit";
import { mendedLinks } from "./links";
import { idsOfNames, paragraphs, versionIn } from "./names";
import { answersOf } from "./samm-answers";
import { idsIn, partsOf, type SammParts } from "./samm-files";
import { categoriesOf, categoryIds, functionsOf, hang, type Hung, letterOf, levelsOf, practiceIds } from "./samm-tree";
import type { Adapted } from "./types";

export { isSamm } from "./samm-files";

const withSummary = <T extends object>(object: T, text: string | null | undefined) => {
  const summary = paragraphs(text);
  return summary === undefined ? object : { ...object, summary };
};

/** The release that a folder is named after, such as samm-2.0.9; else the model's own name, SAMM20, which is no release. */
function versionOf(paths: Iterable<string>, parts: SammParts): { version: string; warnings: readonly Problem[] } {
  const folders = [...paths].flatMap((path) => path.split("/").slice(0, -1));
  const release = folders.map((folder) => /\d+\.\d+\.\d+/.exec(folder)?.[0]).find((found) => found !== undefined);
  if (release !== undefined) return { version: versionIn(release) ?? release, warnings: [] };
  const digits = /(\d)(\d)$/.exec(parts.Function[0]?.model ?? "");
  const version = digits ? `${digits[1]}.${digits[2]}.0` : "0.0.0";
  const message = `No folder is named after a release, such as samm-2.0.9: the version is taken as ${version}.`;
  return { version, warnings: [{ pointer: "", message }] };
}

/** The questions of each activity, since related activities are prerequisites of what asks for them. */
function linksOf(hung: readonly Hung[], ids: ReadonlyMap<string, string>) {
  const idOf = ({ question }: Hung) => ids.get(question.id) ?? question.id;
  const idsOfActivity = new Map<string, string[]>();
  for (const one of hung) {
    idsOfActivity.set(one.activity.id, [...(idsOfActivity.get(one.activity.id) ?? []), idOf(one)]);
  }
  return mendedLinks(
    hung.map((one) => ({
      id: idOf(one),
      requires: one.activity.relatedActivities.flatMap((related) => idsOfActivity.get(related) ?? [related]),
      pointer: `${one.activity.path}#/relatedActivities`,
    })),
  );
}

/** An activity that nobody asks about cannot be answered. */
const unasked = ({ Activity, Question }: SammParts): readonly Problem[] => {
  const asked = new Set(Question.map(({ activity }) => activity));
  return Activity.filter(({ id }) => !asked.has(id)).map(({ path }) => ({
    pointer: path,
    message: "No question asks for this activity: it was passed over.",
  }));
};

/**
 * The model file of a SAMM core model, key `samm`: quality criteria as a gate of their own, no rule for levels. Its index
 * of a category is SAMM's practice score and its index of the whole SAMM's overall score, because the two streams weigh
 * the same at each level. Every object that cannot be read, or hangs on nothing, is a problem with its file.
 */
export function sammFile(files: ReadonlyMap<string, unknown>): Adapted {
  const { parts, problems } = partsOf(files);
  const { hung, problems: loose } = hang(parts, idsIn(files));
  const answers = answersOf(parts);
  const wrong = [...problems, ...loose, ...answers.problems];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const categories = categoriesOf(parts);
  const idOfCategory = categoryIds(categories);
  const idOfGroup = idsOfNames(
    functionsOf(parts).map(({ id }) => id),
    (id) => parts.Function.find((fn) => fn.id === id)?.name ?? id,
  );
  const ids = practiceIds(hung, idOfCategory);
  const links = linksOf(hung, ids);
  const practices = hung.map((one) => {
    const { question, activity, stream, practice, level } = one;
    const id = ids.get(question.id) ?? question.id;
    const draft: Draft = {
      id,
      category: idOfCategory.get(practice.id) ?? practice.id,
      level: `level-${level.number}`,
      statement: question.text.trim(),
      why: paragraphs(activity.benefit),
      how: paragraphs(activity.shortDescription, activity.longDescription),
      ...(question.quality.length > 0 ? { criteria: question.quality } : {}),
      answerSet: answers.ids.get(question.answerSet) ?? question.answerSet,
      requires: links.requires.get(id) ?? [],
      tags: [`Stream ${letterOf(one)}: ${stream.name}`],
    };
    return fitted(draft, activity.path);
  });
  const { version, warnings } = versionOf(files.keys(), parts);
  const file = {
    format: "altimeter.model/1",
    key: "samm",
    version,
    title: "OWASP SAMM",
    source: {
      title: "OWASP Software Assurance Maturity Model (SAMM), core model",
      note: "Imported from the core model. Its authors refuse a rule for levels, so that none is shown.",
    },
    licence: "CC BY-SA 4.0",
    attribution: "OWASP SAMM and its contributors, CC BY-SA 4.0. This is your own copy.",
    language: "en",
    answerSets: answers.answerSets,
    gate: null,
    quality: "gate",
    levels: levelsOf(parts).map(({ number, description }) =>
      withSummary({ id: `level-${number}`, number, name: `Level ${number}` }, description),
    ),
    groups: functionsOf(parts).map(({ id, name }) => ({ id: idOfGroup.get(id) ?? id, name })),
    categories: categories.map(({ practice, fn }) =>
      withSummary(
        { id: idOfCategory.get(practice.id) ?? practice.id, name: practice.name, group: idOfGroup.get(fn.id) ?? fn.id },
        practice.shortDescription,
      ),
    ),
    practices: practices.map(({ practice }) => practice),
  };
  return {
    ok: true,
    file,
    warnings: [
      ...warnings,
      ...answers.warnings,
      ...unasked(parts),
      ...links.warnings,
      ...practices.flatMap((one) => one.warnings),
    ],
  };
}
