// The generated OWASP DevSecOps Maturity Model: dimensions hold sub-dimensions, and those hold activities by name.

import { z } from "zod";
import { plainly } from "../plainly";
import { type Problem, pointerOf } from "../problem";
import { mendedLinks } from "./links";
import { idOfName, paragraphs, versionIn } from "./names";
import type { Adapted } from "./types";

const texts = z.array(z.coerce.string()).nullish();
const effort = z.number().nullish();

/** Fields that this edition or a newer one may add are passed over. */
const activity = z.looseObject({
  uuid: z.string("An activity has a uuid."),
  level: z.int("An activity has a level, a whole number."),
  description: z.string().nullish(),
  risk: z.string().nullish(),
  measure: z.string().nullish(),
  assessment: z.string().nullish(),
  meta: z.looseObject({ implementationGuide: z.string().nullish() }).nullish(),
  difficultyOfImplementation: z.looseObject({ knowledge: effort, time: effort, resources: effort }).nullish(),
  dependsOn: texts,
  references: z.record(z.string(), z.union([texts, z.coerce.string()])).nullish(),
  tags: texts,
});

type Found = z.infer<typeof activity> & { readonly name: string; readonly place: Place };
type Place = { readonly dimension: string; readonly part: string; readonly pointer: string };

const head = z.looseObject({ meta: z.looseObject({ version: z.coerce.string(), publisher: z.string().nullish() }) });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const entriesOf = (value: unknown) => (isRecord(value) ? Object.entries(value) : []);

type Raw = { readonly name: string; readonly place: Place; readonly value: unknown };

const rawActivities = (documents: readonly unknown[]): readonly Raw[] =>
  documents.flatMap((document) =>
    entriesOf(document).flatMap(([dimension, parts]) =>
      dimension === "meta"
        ? []
        : entriesOf(parts).flatMap(([part, activities]) =>
            entriesOf(activities).map(([name, value]) => {
              return { name, value, place: { dimension, part, pointer: pointerOf([dimension, part, name]) } };
            }),
          ),
    ),
  );

/** Whether these documents have the shape of the model: three names above something with a uuid and a level. */
export const isDsomm = (documents: readonly unknown[]): boolean =>
  rawActivities(documents).some(({ value }) => isRecord(value) && "uuid" in value && "level" in value);

/** 1 to 5: the mean of knowledge, time and resources, each 1 to 5, rounded half up; undefined when none is given. */
function effortOf({ difficultyOfImplementation }: Found): number | undefined {
  const { knowledge, time, resources } = difficultyOfImplementation ?? {};
  const given = [knowledge, time, resources].filter((one) => one !== null && one !== undefined);
  if (given.length === 0) return undefined;
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
  return Math.min(5, Math.max(1, Math.floor(mean + 0.5)));
}

const refsOf = ({ references }: Found) =>
  Object.entries(references ?? {})
    .flatMap(([scheme, ids]) => [ids ?? []].flat().map((id) => ({ scheme, id })))
    .filter(({ id }) => id.trim() !== "" && id.length <= 500)
    .slice(0, 50);

function practiceOf(found: Found, requires: readonly string[]) {
  const tags = (found.tags ?? []).filter((tag) => tag !== "none");
  return {
    id: found.uuid,
    category: idOfName(found.place.part),
    level: `level-${found.level}`,
    statement: found.name,
    why: paragraphs(found.risk),
    how: paragraphs(found.description, found.measure, found.meta?.implementationGuide),
    show: paragraphs(found.assessment),
    requires,
    effort: effortOf(found),
    tags,
    refs: refsOf(found),
  };
}

function parsed(raws: readonly Raw[]): { found: Found[]; problems: Problem[] } {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const { name, place, value } of raws) {
    const result = activity.safeParse(value, { error: plainly });
    if (result.success) found.push({ ...result.data, name, place });
    else {
      for (const { path, message } of result.error.issues)
        problems.push({ pointer: place.pointer + pointerOf(path), message });
    }
  }
  return { found, problems };
}

/** Dependencies are uuids in the generated file and names in its sources. */
function linksOf(found: readonly Found[]) {
  const uuidOfName = new Map(found.map(({ name, uuid }) => [name, uuid]));
  return mendedLinks(
    found.map(({ uuid, dependsOn, place }) => ({
      id: uuid,
      requires: (dependsOn ?? []).map((one) => uuidOfName.get(one) ?? one),
      pointer: `${place.pointer}/dependsOn`,
    })),
  );
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/**
 * The model file of the generated DSOMM, key `dsomm`: dimensions as groups, sub-dimensions as categories, answers
 * 0/20/50/100, no gate (its authors give none). Every activity that cannot be read is a problem with its pointer.
 */
export function dsommFile(documents: readonly unknown[]): Adapted {
  const { found, problems } = parsed(rawActivities(documents));
  if (problems.length > 0) return { ok: false, problems };
  const heads = documents.map((document) => head.safeParse(document)).find(({ success }) => success);
  const version = versionIn(heads?.data?.meta.version ?? "");
  const links = linksOf(found);
  const highest = Math.max(...found.map(({ level }) => level));
  const lowest = Math.min(1, ...found.map(({ level }) => level));
  const file = {
    format: "altimeter.model/1",
    key: "dsomm",
    version: version ?? "0.0.0",
    title: "OWASP DevSecOps Maturity Model",
    source: {
      title: "OWASP DevSecOps Maturity Model (DSOMM)",
      note: "Imported from the generated model. Its authors give no rule for levels, so that none is shown.",
    },
    licence: "GPL-3.0",
    attribution: "OWASP DevSecOps Maturity Model and its contributors, GPL-3.0. This is your own copy.",
    language: "en",
    answerSets: {
      implementation: {
        options: [
          { value: 0, label: "Not implemented" },
          { value: 20, label: "Started, or for a few" },
          { value: 50, label: "For at least half" },
          { value: 100, label: "For all" },
        ],
      },
    },
    defaultAnswerSet: "implementation",
    gate: null,
    levels: Array.from({ length: highest - lowest + 1 }, (_, at) => {
      const number = lowest + at;
      return { id: `level-${number}`, number, name: `Level ${number}` };
    }),
    groups: unique(found.map(({ place }) => place.dimension)).map((name) => ({ id: idOfName(name), name })),
    categories: unique(found.map(({ place }) => `${place.dimension}\n${place.part}`)).map((both) => {
      const [dimension = "", name = ""] = both.split("\n");
      return { id: idOfName(name), name, group: idOfName(dimension) };
    }),
    practices: found.map((one) => practiceOf(one, links.requires.get(one.uuid) ?? [])),
  };
  const unversioned = { pointer: "/meta/version", message: "No version was found; it is taken as 0.0.0." };
  return { ok: true, file, warnings: [...(version === null ? [unversioned] : []), ...links.warnings] };
}
