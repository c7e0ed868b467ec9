// The generated OWASP DevSecOps Maturity Model: dimensions hold sub-dimensions, and those hold activities by name.

import { z } from "zod";
import { identifier } from "../ids";
import { plainly } from "../plainly";
import { type Problem, pointerOf } from "../problem";
import { manySaid, said } from "./names";

const points = z.number().nullish();
const text = said.nullish();

/** Fields that this edition or a newer one may add are passed over. */
const activity = z.looseObject({
  uuid: z.string("An activity has a uuid.").pipe(identifier),
  level: z
    .int("An activity has a level, a whole number.")
    .min(0, "A level is a number from 0 to 19.")
    .max(19, "A level is a number from 0 to 19."),
  description: text,
  risk: text,
  measure: text,
  assessment: text,
  meta: z.looseObject({ implementationGuide: text }).nullish(),
  difficultyOfImplementation: z.looseObject({ knowledge: points, time: points, resources: points }).nullish(),
  dependsOn: manySaid,
  references: z.record(z.string(), manySaid).nullish(),
  tags: manySaid,
});

export type Place = { readonly dimension: string; readonly part: string; readonly pointer: string };
export type Activity = z.infer<typeof activity> & { readonly name: string; readonly place: Place };

type Raw = { readonly name: string; readonly place: Place; readonly value: unknown };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const entriesOf = (value: unknown) => (isRecord(value) ? Object.entries(value) : []);

const isActivity = (value: unknown) => isRecord(value) && ("uuid" in value || "level" in value);

/** Everything at the depth of activities; the head of the file, `meta`, is none. */
const rawActivities = (documents: readonly unknown[]): readonly Raw[] =>
  documents.flatMap((document) =>
    entriesOf(document)
      .filter(([dimension]) => dimension !== "meta")
      .flatMap(([dimension, parts]) =>
        entriesOf(parts).flatMap(([part, activities]) =>
          entriesOf(activities).map(([name, value]) => {
            return { name, value, place: { dimension, part, pointer: pointerOf([dimension, part, name]) } };
          }),
        ),
      ),
  );

/** Whether these documents have the shape of the model: three names above something with a uuid and a level. */
export const isDsomm = (documents: readonly unknown[]): boolean =>
  rawActivities(documents).some(({ value }) => isRecord(value) && "uuid" in value && "level" in value);

export type ReadActivities = {
  readonly found: readonly Activity[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** The activities in the file's order; what keeps one from being read, and what was passed over because it is none. */
export function activitiesOf(documents: readonly unknown[]): ReadActivities {
  const found: Activity[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const placeOf = new Map<string, string>();
  for (const { name, place, value } of rawActivities(documents)) {
    const { pointer } = place;
    if (!isActivity(value)) {
      warnings.push({ pointer, message: `${name} has neither a uuid nor a level: it was passed over.` });
      continue;
    }
    const result = activity.safeParse(value, { error: plainly });
    if (!result.success) {
      for (const { path, message } of result.error.issues)
        problems.push({ pointer: pointer + pointerOf(path), message });
      continue;
    }
    const before = placeOf.get(result.data.uuid);
    if (before !== undefined) {
      problems.push({ pointer: `${pointer}/uuid`, message: `This uuid is used before, at ${before}.` });
    }
    placeOf.set(result.data.uuid, pointer);
    found.push({ ...result.data, name, place });
  }
  return { found, problems, warnings };
}
