// For tests: small models and answers, made by hand or generated.

import fc from "fast-check";
import { parseModel } from "@/lib/models/parse";
import type { Model } from "@/lib/models/types";
import type { Answer, Answers } from "./types";

/** A model from a file that must be right. */
export function modelFrom(file: Record<string, unknown>): Model {
  const parsed = parseModel({ format: "altimeter.model/1", key: "test", version: "1.0.0", title: "Test", ...file });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

export const levelIds = ["l1", "l2", "l3", "l4", "l5"];

const levels = (count: number) =>
  levelIds.slice(0, count).map((id, at) => ({ id, number: at + 1, name: `Level ${at + 1}` }));

/** What a worked example writes down: a value, or the name of a state. */
export type Said = number | "skipped" | "unknown" | "unanswered" | "na";

export function answerFrom(said: Said): Answer {
  if (typeof said === "number") return { state: "value", value: said };
  return said === "na" ? { state: "not_applicable", reason: "not here" } : { state: said };
}

/** A model of one category whose cells hold these answers, from the lowest level up. */
export function exampleOf(cells: readonly (readonly Said[])[], extra: Record<string, unknown> = {}) {
  const practices = cells.flatMap((cell, at) =>
    cell.map((_, nth) => ({ id: `p${at + 1}.${nth + 1}`, category: "c", level: levelIds[at], statement: "It is so." })),
  );
  const model = modelFrom({ levels: levels(cells.length), categories: [{ id: "c", name: "C" }], practices, ...extra });
  const said = cells.flat();
  const answers: Answers = new Map(model.practices.map(({ id }, at) => [id, answerFrom(said[at] ?? "unanswered")]));
  return { model, answers };
}

/** One with steps of its own as DSOMM has, one of seven steps that are no round numbers. */
const ownAnswerSets = { few: [0, 20, 50, 100], seven: [0, 17, 33, 50, 67, 83, 100] };

const anyAnswer = (values: readonly number[], criteria: number): fc.Arbitrary<Answer> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        state: fc.constant("value" as const),
        value: fc.constantFrom(...values),
        criteria: fc.subarray(Array.from({ length: criteria }, (_, at) => at)),
      }),
    },
    fc.constant({ state: "skipped" as const }),
    fc.constant({ state: "unknown" as const }),
    fc.constant({ state: "unanswered" as const }),
    fc.constant({ state: "not_applicable" as const, reason: "not here" }),
  );

const gates = fc.oneof(
  fc.record({ threshold: fc.integer({ min: 1, max: 100 }), noZero: fc.boolean(), complete: fc.boolean() }),
  fc.constant(null),
);

type Spec = {
  category: number;
  level: number;
  weight: number;
  optional: boolean;
  direction: "normal" | "reversed" | "fact";
  criteria: number;
  answerSet: string;
  needs: number[];
};

const specs: fc.Arbitrary<Spec> = fc.record({
  category: fc.nat(2),
  level: fc.nat(3),
  weight: fc.integer({ min: 1, max: 5 }),
  optional: fc.boolean(),
  direction: fc.constantFrom(
    "normal" as const,
    "normal" as const,
    "normal" as const,
    "reversed" as const,
    "fact" as const,
  ),
  criteria: fc.nat(2),
  answerSet: fc.constantFrom("coverage", "yes-no", "frequency", "few", "seven"),
  needs: fc.array(fc.nat(11), { maxLength: 2 }),
});

/**
 * Any valid small model with any answers to it: three categories, four levels (one below zero), prerequisites downwards,
 * habits and facts, optional practices, quality criteria, answer sets of its own, with and without groups and gate.
 */
export const anyCase: fc.Arbitrary<{ model: Model; answers: Answers }> = fc
  .record({
    practices: fc.array(specs, { minLength: 1, maxLength: 12 }),
    gate: gates,
    quality: fc.constantFrom("off", "gate"),
    grouped: fc.boolean(),
  })
  .chain(({ practices, gate, quality, grouped }) => {
    const model = modelFrom({
      gate,
      quality,
      answerSets: Object.fromEntries(
        Object.entries(ownAnswerSets).map(([id, values]) => [
          id,
          { options: values.map((value) => ({ value, label: `Label ${value}` })) },
        ]),
      ),
      levels: levelIds.slice(0, 4).map((id, at) => ({ id, number: at - 1, name: `Level ${at - 1}` })),
      ...(grouped
        ? {
            groups: [
              { id: "g1", name: "G1" },
              { id: "g2", name: "G2" },
            ],
          }
        : {}),
      categories: ["c1", "c2", "c3"].map((id, at) => ({
        id,
        name: id,
        ...(grouped ? { group: at === 0 ? "g1" : "g2" } : {}),
      })),
      practices: practices.map((spec, at) => ({
        id: `p${at}`,
        category: `c${spec.category + 1}`,
        level: levelIds[spec.level],
        statement: "It is so.",
        weight: spec.weight,
        optional: spec.optional,
        direction: spec.direction,
        answerSet: spec.answerSet,
        criteria: Array.from({ length: spec.criteria }, (_, nth) => `criterion ${nth}`),
        requires: [...new Set(spec.needs.filter((needed) => needed < at))].map((needed) => `p${needed}`),
      })),
    });
    const valuesOf = new Map(
      model.answerSets.map(({ id, options }) => [id, options.map(({ value }) => value)] as const),
    );
    const anyAnswers = model.practices.map(({ answerSet, criteria }) =>
      anyAnswer(valuesOf.get(answerSet) ?? [], criteria.length),
    );
    return fc.tuple(...anyAnswers).map((said) => ({
      model,
      answers: new Map(model.practices.map(({ id }, at) => [id, said[at] ?? { state: "unanswered" as const }])),
    }));
  });

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n"));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const anyOptions = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }).chain((between) => {
  const values = [0, ...between.toSorted((a, b) => a - b), 100];
  return fc
    .tuple(...values.map(() => words))
    .map((labels) => values.map((value, at) => ({ value, label: labels[at] })));
});

const anyPracticeWords = fc.record({
  statement: lines,
  why: maybe(lines),
  how: maybe(lines),
  low: maybe(words),
  lastTime: maybe(words),
  of: maybe(words),
  effort: maybe(fc.integer({ min: 1, max: 5 })),
  validForDays: maybe(fc.integer({ min: 1, max: 3650 })),
  answerSet: maybe(fc.constantFrom("coverage", "yes-no", "zebra", "apple")),
  tags: fc.array(words, { maxLength: 2 }),
  refs: fc.array(fc.record({ scheme: words, id: words }), { maxLength: 2 }),
  replaces: fc.constantFrom([], ["old-1"], ["old-1", "old-2"]),
});

/** Any valid small model with words in any script, answer sets of its own and a source. */
export const anyModel: fc.Arbitrary<Model> = fc
  .tuple(
    anyCase,
    fc.array(anyPracticeWords, { minLength: 12, maxLength: 12 }),
    fc.record({
      title: words,
      summary: maybe(lines),
      licence: maybe(words),
      attribution: maybe(lines),
      source: maybe(fc.record({ title: words, authors: fc.array(words, { maxLength: 2 }), year: fc.constant(2013) })),
      basedOn: maybe(fc.constant({ key: "other", version: "2.0.0-rc.1" })),
      zebra: anyOptions,
      apple: anyOptions,
    }),
  )
  .map(([{ model }, practiceWords, { zebra, apple, ...head }]) => {
    const { answerSets: _, practices, groups, ...rest } = model;
    return modelFrom({
      ...rest,
      ...head,
      ...(groups.length > 0 ? { groups } : {}),
      answerSets: { zebra: { options: zebra }, apple: { options: apple } },
      practices: practices.map((practice, at) => ({ ...practice, ...practiceWords[at] })),
    });
  });
