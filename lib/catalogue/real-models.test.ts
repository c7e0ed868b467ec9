// The published files of OWASP SAMM and DSOMM, where they are: their own scores, calculated by hand, are ours.

import { existsSync, readFileSync } from "node:fs";
import { load, loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fileOf } from "@/lib/models/file-of";
import { parseModel } from "@/lib/models/parse";
import type { Model } from "@/lib/models/types";
import { climbOf } from "@/lib/scoring/climb";
import { scoreOf } from "@/lib/scoring/score";
import type { Answer } from "@/lib/scoring/types";
import { filesOfArchive } from "./archive";
import { readUpload } from "./read-upload";

/** The file that the variable names, else the one beside the repository. */
function placesOf(variable: string, name: string): readonly string[] {
  const named = process.env[variable];
  return named === undefined
    ? [new URL(`../../../shared/data/${name}`, import.meta.url).pathname].filter(existsSync)
    : [named];
}

async function modelAt(path: string): Promise<Model> {
  const read = await readUpload(readFileSync(path), async () => null);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.model;
}

const answersOf = (model: Model, valueOf: (id: string) => number | null) =>
  new Map(
    model.practices.flatMap(({ id, criteria }): [string, Answer][] => {
      const value = valueOf(id);
      return value === null ? [] : [[id, { state: "value", value, criteria: criteria.map((_, at) => at) }]];
    }),
  );

/** Next steps without a gate: none is done, none waits for another, and each has its category's lowest open level. */
function expectSteps(model: Model, answers: ReadonlyMap<string, Answer>) {
  const { nextSteps, categories } = climbOf(model, answers);
  expect(nextSteps.length).toBeGreaterThan(0);
  expect(categories.every(({ to, practices }) => to === null && practices.length === 0)).toBe(true);
  const holds = (id: string) => {
    const answer = answers.get(id);
    return answer?.state === "value" && answer.value >= 50;
  };
  for (const step of nextSteps) {
    const practice = model.practices.find(({ id }) => id === step);
    const answer = answers.get(step);
    expect(answer?.state === "value" && answer.value === 100).toBe(false);
    expect(practice?.requires.filter((needed) => !holds(needed))).toEqual([]);
  }
}

/** Per security practice: A1, B1, A2, B2, A3, B3, and what (A1+B1)/2 + (A2+B2)/2 + (A3+B3)/2 is. */
const byHand: Readonly<Record<string, readonly [values: readonly number[], score: number]>> = {
  "G-SM": [[50, 25, 0, 25, 0, 0], 0.5],
  "G-PC": [[100, 100, 50, 100, 50, 0], 2],
  "G-EG": [[100, 100, 100, 100, 100, 100], 3],
  "D-TA": [[0, 0, 0, 0, 0, 0], 0],
  "D-SR": [[25, 25, 0, 0, 0, 0], 0.25],
  "D-SA": [[100, 50, 25, 25, 0, 0], 1],
  "I-SB": [[100, 100, 100, 100, 100, 100], 3],
  "I-SD": [[100, 100, 100, 50, 25, 0], 1.875],
  "I-DM": [[50, 50, 50, 50, 50, 50], 1.5],
  "V-AA": [[0, 100, 0, 100, 0, 100], 1.5],
  "V-RT": [[25, 50, 50, 25, 0, 25], 0.875],
  "V-ST": [[100, 0, 100, 0, 0, 0], 1],
  "O-IM": [[100, 100, 50, 100, 50, 0], 2],
  "O-EM": [[50, 25, 0, 25, 0, 0], 0.5],
  "O-OM": [[100, 25, 25, 100, 50, 50], 1.75],
};
test("what was calculated by hand follows SAMM's own rule", () => {
  for (const [values, score] of Object.values(byHand)) {
    expect(values.reduce((sum, value) => sum + value, 0) / 200).toBe(score);
  }
});

const orderInCategory = ["A-1", "B-1", "A-2", "B-2", "A-3", "B-3"];

for (const path of placesOf("SAMM_FILE", "samm-2.0.9.tar.gz")) {
  describe(`SAMM in ${path}`, () => {
    const valueOf = (id: string) => byHand[id.slice(0, 4)]?.[0][orderInCategory.indexOf(id.slice(5))] ?? null;

    test("has its shape, and is the same model when it is written out and read again", async () => {
      const model = await modelAt(path);
      const { groups, categories, levels, practices } = model;
      expect([groups, categories, levels, practices].map(({ length }) => length)).toEqual([5, 15, 3, 90]);
      for (const { answerSet } of practices) {
        const own = model.answerSets.find(({ id }) => id === answerSet);
        expect(own?.options.map(({ value }) => value)).toEqual([0, 25, 50, 100]);
      }
      const again = parseModel(JSON.parse(JSON.stringify(fileOf(model))));
      expect(again.ok && again.model).toEqual(model);
    });

    test("ids say what the files say: SAMM names them after function, practice, level and stream", async () => {
      const unpacked = filesOfArchive(readFileSync(path));
      const file = z.looseObject({ type: z.string().optional(), text: z.string().optional() });
      const texts = [...(unpacked.ok ? unpacked.files : [])].flatMap(([name, bytes]) => {
        const [, category, level, letter] = /\/([GDIVO]-[A-Z]{2})-(\d)-([AB])\.ya?ml$/.exec(name) ?? [];
        const { type, text } = file.parse(load(new TextDecoder().decode(bytes)) ?? {});
        return type === "Question" ? [[`${category}-${letter}-${level}`, text?.trim()] as const] : [];
      });
      const { practices } = await modelAt(path);
      expect(new Map(practices.map(({ id, statement }) => [id, statement]))).toEqual(new Map(texts));
    });

    test("its practice scores, function scores and overall are those that were calculated by hand", async () => {
      const model = await modelAt(path);
      const { categories, overall, rule } = scoreOf(model, answersOf(model, valueOf));
      expect(Object.fromEntries(categories.map(({ id, index }) => [id, index]))).toEqual(
        Object.fromEntries(Object.entries(byHand).map(([id, [, score]]) => [id, score])),
      );
      // Functions: 5.5/3, 1.25/3, 6.375/3, 3.375/3 and 4.25/3; their mean is 20.75/15, and the share 20.75/45.
      expect(overall.index).toBeCloseTo(1.383333, 6);
      expect(overall.share).toBeCloseTo(46.111111, 6);
      expect([rule, overall.level, overall.max, overall.assessed]).toEqual([null, null, 3, 15]);
      expectSteps(model, answersOf(model, valueOf));
    });

    test("one criterion that does not hold makes its answer a no", async () => {
      const model = await modelAt(path);
      const answers = answersOf(model, valueOf);
      const practice = model.practices.find(({ id }) => id === "G-EG-A-1");
      answers.set("G-EG-A-1", {
        state: "value",
        value: 100,
        criteria: practice?.criteria.slice(1).map((_, at) => at) ?? [],
      });
      const { categories, overall } = scoreOf(model, answers);
      // 3 becomes (0 + 1)/2 + 1 + 1, and 20.75/15 becomes 20.25/15.
      expect(categories.find(({ id }) => id === "G-EG")?.index).toBe(2.5);
      expect(overall.index).toBeCloseTo(1.35, 9);
      expect(climbOf(model, answers).nextSteps).toContain("G-EG-A-1");
    });
  });
}

const generated = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.looseObject({ uuid: z.string(), level: z.int() }))),
);

for (const path of placesOf("DSOMM_FILE", "dsomm-4.0.0-model.yaml")) {
  describe(`DSOMM in ${path}`, () => {
    const [, body] = loadAll(readFileSync(path, "utf8"));
    const dimensions = Object.values(generated.parse(body)).map((parts) => Object.values(parts).map(Object.values));
    const activities = dimensions.flat(2);
    const levelOf = new Map(activities.map(({ uuid, level }) => [uuid, level]));

    test("has its shape, and is the same model when it is written out and read again", async () => {
      const model = await modelAt(path);
      expect(model.groups).toHaveLength(dimensions.length);
      expect(model.categories).toHaveLength(dimensions.flat().length);
      expect(model.practices.map(({ id, level }) => [id, level])).toEqual(
        activities.map(({ uuid, level }) => [uuid, `level-${level}`]),
      );
      expect(model.practices.every(({ effort = 0 }) => effort >= 1 && effort <= 5)).toBe(true);
      const again = parseModel(JSON.parse(JSON.stringify(fileOf(model))));
      expect(again.ok && again.model).toEqual(model);
    });

    test("cells of one answer each: 1 + 0.5 + 0.2 + 0 at the levels that a sub-dimension has", async () => {
      const model = await modelAt(path);
      const worth = [0, 100, 50, 20, 0];
      const answers = answersOf(model, (id) => worth[levelOf.get(id) ?? 0] ?? null);
      const indexOf = (part: readonly { level: number }[]) =>
        [...new Set(part.map(({ level }) => level))].reduce((sum, level) => sum + (worth[level] ?? 0) / 100, 0);
      const { categories, overall, rule } = scoreOf(model, answers);
      for (const [at, part] of dimensions.flat().entries()) {
        const has = (level: number) => part.some((one) => one.level === level);
        expect(categories[at]?.index).toBeCloseTo(indexOf(part), 9);
        expect(categories[at]?.high).toBeCloseTo(indexOf(part) + (has(5) ? 1 : 0), 9);
        expect(categories[at]?.max).toBe(new Set(part.map(({ level }) => level)).size);
      }
      const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
      expect(overall.index).toBeCloseTo(mean(dimensions.map((parts) => mean(parts.map(indexOf)))), 9);
      expect([rule, overall.level]).toEqual([null, null]);
      expectSteps(model, answers);
    });
  });
}
