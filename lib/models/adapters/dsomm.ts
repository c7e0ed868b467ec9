// The OWASP DevSecOps Maturity Model as a model: dimensions are groups, sub-dimensions categories, activities practices.

import { z } from "zod";
import type { Problem } from "../problem";
import { type Activity, activitiesOf } from "./dsomm-activities";
import { fitted } from "./fit";
import { mendedLinks } from "./links";
import { idsOfNames, paragraphs, said, versionIn } from "./names";
import type { Adapted } from "./types";

export { isDsomm } from "./dsomm-activities";

const head = z.looseObject({
  meta: z.looseObject({
    version: said,
    publisher: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullish()
      .catch(null),
  }),
});

/**
 * Effort from 1 to 5: the mean of knowledge, time and resources, which DSOMM gives from 1 to 5 each, rounded half up. The
 * three weigh the same, and those that are missing do not count; undefined when none is given.
 */
function effortOf({ difficultyOfImplementation }: Activity): number | undefined {
  const { knowledge, time, resources } = difficultyOfImplementation ?? {};
  const given = [knowledge, time, resources].filter((one) => one !== null && one !== undefined);
  if (given.length === 0) return undefined;
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
  return Math.min(5, Math.max(1, Math.floor(mean + 0.5)));
}

const refsOf = ({ references }: Activity) =>
  Object.entries(references ?? {}).flatMap(([scheme, ids]) =>
    scheme.trim() === "" ? [] : ids.map((id) => ({ scheme, id })),
  );

/** Dependencies are uuids in the generated file and names in its sources. */
function linksOf(found: readonly Activity[]) {
  const uuids = new Set(found.map(({ uuid }) => uuid));
  const uuidOfName = new Map(found.map(({ name, uuid }) => [name, uuid]));
  return mendedLinks(
    found.map(({ uuid, dependsOn, place }) => ({
      id: uuid,
      requires: dependsOn.map((one) => (uuids.has(one) ? one : (uuidOfName.get(one) ?? one))),
      pointer: `${place.pointer}/dependsOn`,
    })),
  );
}

/** Two dimensions may name a part alike, and then the parts' ids differ by a number. */
const partOf = ({ place }: Activity) => JSON.stringify([place.dimension, place.part]);

function placesOf(found: readonly Activity[]) {
  const groups = idsOfNames(found.map(({ place }) => place.dimension));
  const parts = [...new Map(found.map((one) => [partOf(one), one.place])).entries()];
  const nameOf = new Map(parts.map(([key, { part }]) => [key, part]));
  const ids = idsOfNames(
    parts.map(([key]) => key),
    (key) => nameOf.get(key) ?? key,
  );
  return { groups, parts, ids };
}

const levelsOf = (found: readonly Activity[]) => {
  const numbers = found.map(({ level }) => level);
  const lowest = numbers.reduce((least, one) => Math.min(least, one), 1);
  const highest = numbers.reduce((most, one) => Math.max(most, one), 1);
  return Array.from({ length: highest - lowest + 1 }, (_, at) => {
    const number = lowest + at;
    return { id: `level-${number}`, number, name: `Level ${number}` };
  });
};

const answerSets = {
  implementation: {
    options: [
      { value: 0, label: "Not implemented" },
      { value: 20, label: "Started, or for a few" },
      { value: 50, label: "For at least half" },
      { value: 100, label: "For all" },
    ],
  },
};

/**
 * The model file of the generated DSOMM, key `dsomm`: answers 0/20/50/100, no gate (its authors give none). Texts beyond
 * our limits are cut with a warning. Every activity that cannot be read is a problem with its pointer.
 */
export function dsommFile(documents: readonly unknown[]): Adapted {
  const { found, problems, warnings } = activitiesOf(documents);
  if (problems.length > 0) return { ok: false, problems };
  const meta = documents.map((document) => head.safeParse(document)).find(({ success }) => success)?.data?.meta;
  const version = versionIn(meta?.version ?? "");
  const links = linksOf(found);
  const places = placesOf(found);
  const practices = found.map((one) =>
    fitted(
      {
        id: one.uuid,
        category: places.ids.get(partOf(one)) ?? one.place.part,
        level: `level-${one.level}`,
        statement: one.name,
        why: paragraphs(one.risk),
        how: paragraphs(one.description, one.measure, one.meta?.implementationGuide),
        show: paragraphs(one.assessment),
        requires: links.requires.get(one.uuid) ?? [],
        effort: effortOf(one),
        tags: one.tags.filter((tag) => tag !== "none"),
        refs: refsOf(one),
      },
      one.place.pointer,
    ),
  );
  const file = {
    format: "altimeter.model/1",
    key: "dsomm",
    version: version ?? "0.0.0",
    title: "OWASP DevSecOps Maturity Model",
    source: {
      title: "OWASP DevSecOps Maturity Model (DSOMM)",
      ...(meta?.publisher ? { url: meta.publisher } : {}),
      note: "Imported from the generated model. Its authors give no rule for levels, so that none is shown.",
    },
    licence: "GPL-3.0",
    attribution: "OWASP DevSecOps Maturity Model and its contributors, GPL-3.0. This is your own copy.",
    language: "en",
    answerSets,
    defaultAnswerSet: "implementation",
    gate: null,
    levels: levelsOf(found),
    groups: [...places.groups].map(([name, id]) => ({ id, name })),
    categories: places.parts.map(([key, { dimension, part }]) => {
      return { id: places.ids.get(key) ?? key, name: part, group: places.groups.get(dimension) };
    }),
    practices: practices.map(({ practice }) => practice),
  };
  const unversioned: Problem = { pointer: "/meta/version", message: "No version was found; it is taken as 0.0.0." };
  return {
    ok: true,
    file,
    warnings: [
      ...(version === null ? [unversioned] : []),
      ...warnings,
      ...links.warnings,
      ...practices.flatMap((one) => one.warnings),
    ],
  };
}
