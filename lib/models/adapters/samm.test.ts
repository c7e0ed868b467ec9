import { describe, expect, test } from "vitest";
import { scoreOf } from "@/lib/scoring/score";
import type { Answer } from "@/lib/scoring/types";
import { parseModel } from "../parse";
import { isSamm, sammFile } from "./samm";

type Files = Record<string, Record<string, unknown>>;

/** Invented: two functions, one security practice each, two streams, three levels. The shape is SAMM's, the words are not. */
function garden(): Files {
  const files: Files = {
    "levels/1.yml": { type: "MaturityLevel", id: "l1", number: 1, description: "Some care." },
    "levels/2.yml": { type: "MaturityLevel", id: "l2", number: 2 },
    "levels/3.yml": { type: "MaturityLevel", id: "l3", number: "3" },
    "answers/some.yml": {
      type: "AnswerSet",
      id: "some",
      values: [
        { text: "All beds", value: 1, weight: 1, order: 0 },
        { text: "No", value: 0, weight: 1, order: 1 },
        { text: "Half the beds", value: 0.5, weight: 1, order: 2 },
        { text: "Some beds", value: 0.25, weight: 1, order: 3 },
      ],
    },
    "functions/soil.yml": { type: "Function", id: "soil", name: "Soil", order: 2, model: "GARDEN31" },
    "functions/water.yml": { type: "Function", id: "water", name: "Water", order: 1, model: "GARDEN31" },
  };
  for (const [fn, practice, shortName] of [
    ["soil", "digging", "DG"],
    ["water", "rain", "RN"],
  ] as const) {
    files[`practices/${practice}.yml`] = {
      type: "Practice",
      id: practice,
      function: fn,
      name: practice,
      shortName,
      order: 1,
    };
    for (const number of [1, 2, 3]) {
      const level = `${practice}-${number}`;
      files[`practice_levels/${level}.yml`] = {
        type: "PracticeLevel",
        id: level,
        practice,
        maturityLevel: `l${number}`,
      };
    }
    for (const [nth, letter] of ["A", "B"].entries()) {
      const stream = `${practice}-${letter}`;
      files[`streams/${stream}.yml`] = {
        type: "Stream",
        id: stream,
        practice,
        name: `Way ${letter}`,
        letter,
        order: nth + 1,
      };
      for (const number of [1, 2, 3]) {
        const activity = `${stream}-${number}`;
        files[`activities/${activity}.yml`] = {
          type: "Activity",
          id: activity,
          stream,
          level: `${practice}-${number}`,
          title: activity,
          benefit: "Plants grow.",
          shortDescription: "Somebody cares.",
          longDescription: "Somebody cares every day.",
          results: ["result1"],
          relatedActivities: number === 1 ? null : [`${stream}-${number - 1}`],
          notes: null,
        };
        files[`questions/${activity}.yml`] = {
          type: "Question",
          id: `q-${activity}`,
          activity,
          answerSet: "some",
          text: `Does somebody care for ${activity}?`,
          order: 1,
          quality: letter === "A" ? ["It is written down", "It is repeated"] : null,
        };
      }
    }
  }
  return files;
}

const within = (files: Files, folder = "garden-3.1.4/model/") =>
  new Map(Object.entries(files).map(([path, value]) => [folder + path, value] as const));

const modelOf = (files: ReadonlyMap<string, unknown>) => {
  const adapted = sammFile(files);
  if (!adapted.ok) throw new Error(JSON.stringify(adapted.problems));
  const parsed = parseModel(adapted.file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { model: parsed.model, warnings: [...adapted.warnings, ...parsed.warnings].map(lineOf) };
};
const lineOf = ({ pointer, message }: { pointer: string; message: string }) => `${pointer} ${message}`.trim();
const problemsOf = (files: Files) => {
  const adapted = sammFile(within(files, ""));
  return adapted.ok ? [] : adapted.problems.map(lineOf);
};
const changed = (...changes: readonly (readonly [path: string, fields: Record<string, unknown> | null])[]) => {
  const files = garden();
  for (const [path, fields] of changes) {
    if (fields === null) Reflect.deleteProperty(files, path);
    else files[path] = { ...files[path], ...fields };
  }
  return files;
};

test("functions are groups, security practices categories, and both streams stand in a cell", () => {
  const { model, warnings } = modelOf(within(garden()));
  expect(warnings).toEqual([]);
  expect(model).toMatchObject({ key: "samm", version: "3.1.4", gate: null, quality: "gate", licence: "CC BY-SA 4.0" });
  expect(model.groups).toEqual([
    { id: "water", name: "Water" },
    { id: "soil", name: "Soil" },
  ]);
  expect(model.categories.map(({ id, group }) => [id, group])).toEqual([
    ["W-RN", "water"],
    ["S-DG", "soil"],
  ]);
  expect(model.levels.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(model.practices.slice(0, 6).map(({ id, level }) => [id, level])).toEqual([
    ["W-RN-A-1", "level-1"],
    ["W-RN-B-1", "level-1"],
    ["W-RN-A-2", "level-2"],
    ["W-RN-B-2", "level-2"],
    ["W-RN-A-3", "level-3"],
    ["W-RN-B-3", "level-3"],
  ]);
});

test("a question is a practice with its activity's texts, its criteria and its own answers, by value", () => {
  const { model } = modelOf(within(garden()));
  expect(model.practices.find(({ id }) => id === "S-DG-A-2")).toMatchObject({
    statement: "Does somebody care for digging-A-2?",
    why: "Plants grow.",
    how: "Somebody cares.\n\nSomebody cares every day.",
    criteria: ["It is written down", "It is repeated"],
    answerSet: "some",
    requires: ["S-DG-A-1"],
    tags: ["Stream A: Way A"],
  });
  expect(model.practices.find(({ id }) => id === "S-DG-B-2")?.criteria).toEqual([]);
  expect(model.answerSets.find(({ id }) => id === "some")?.options).toEqual([
    { value: 0, label: "No" },
    { value: 25, label: "Some beds" },
    { value: 50, label: "Half the beds" },
    { value: 100, label: "All beds" },
  ]);
});

const answersFor = (category: string, values: readonly number[], ticked: readonly number[] = [0, 1]) =>
  values.map((value, at): [string, Answer] => [
    `${category}-${"AB".charAt(at % 2)}-${Math.floor(at / 2) + 1}`,
    { state: "value", value, criteria: at % 2 === 0 ? ticked : [] },
  ]);

test("the index is SAMM's practice score, and the overall is SAMM's own", () => {
  const { model } = modelOf(within(garden()));
  const answers = new Map([
    ...answersFor("W-RN", [50, 25, 0, 25, 0, 0]),
    ...answersFor("S-DG", [100, 100, 50, 100, 50, 0]),
  ]);
  const score = scoreOf(model, answers);
  expect(score.categories.map(({ index, level, max }) => [index, level, max])).toEqual([
    [0.5, null, 3],
    [2, null, 3],
  ]);
  expect(score.overall).toMatchObject({ index: 1.25, level: null, max: 3 });
});

test("an answer counts as no unless every criterion is ticked", () => {
  const { model } = modelOf(within(garden()));
  const answers = new Map(answersFor("S-DG", [100, 100, 50, 100, 50, 0], [0]));
  // Stream A is out: (0 + 1) / 2 + (0 + 1) / 2 + (0 + 0) / 2.
  expect(scoreOf(model, answers).categories[1]?.index).toBe(1);
});

describe("other editions", () => {
  test("values that are percents, or points, become percents", () => {
    const values = [
      { text: "All", value: 4 },
      { text: "None", value: 0 },
      { text: "One", value: 1 },
    ];
    const { model, warnings } = modelOf(within(changed(["answers/some.yml", { values }])));
    expect(model.answerSets.find(({ id }) => id === "some")?.options.map(({ value }) => value)).toEqual([0, 25, 100]);
    expect(warnings).toEqual([]);
  });

  test("an answer set that reaches less high than the others is told", () => {
    const values = [
      { text: "No", value: 0 },
      { text: "A bit", value: 0.5 },
    ];
    const files = changed(
      ["answers/little.yml", { type: "AnswerSet", id: "little", values }],
      ["questions/rain-A-1.yml", { answerSet: "little" }],
    );
    expect(modelOf(within(files)).warnings).toEqual([
      "garden-3.1.4/model/answers/little.yml#/values Its highest value is 0.5, where others have 1: it counts as full.",
    ]);
  });

  test("a folder without a release is told to be taken by the model's name", () => {
    const { model, warnings } = modelOf(within(garden(), ""));
    expect(model.version).toBe("3.1.0");
    expect(warnings).toEqual([
      "No folder is named after a release, such as samm-2.0.9: the version is taken as 3.1.0.",
    ]);
  });

  test("more fields, more kinds, missing texts and a third stream are no matter", () => {
    const files = changed(
      ["extra/badge.yml", { type: "Badge", id: "b" }],
      ["extra/list.yml", { type: "Question2", values: [1] }],
      [
        "activities/rain-A-1.yml",
        { benefit: null, shortDescription: undefined, longDescription: "", more: { a: [1] } },
      ],
      ["streams/rain-C.yml", { type: "Stream", id: "rain-C", practice: "rain", name: "Way C", letter: "C", order: 3 }],
      ["activities/rain-C-1.yml", { type: "Activity", id: "rain-C-1", stream: "rain-C", level: "rain-1" }],
      [
        "questions/rain-C-1.yml",
        { type: "Question", id: "q", activity: "rain-C-1", answerSet: "some", text: "Is it?" },
      ],
    );
    const { model, warnings } = modelOf(within(files));
    expect(model.practices.slice(0, 3).map(({ id }) => id)).toEqual(["W-RN-A-1", "W-RN-B-1", "W-RN-C-1"]);
    expect(model.practices[0]).not.toHaveProperty("how");
    expect(warnings).toEqual([]);
  });

  test("two questions of one activity, and abbreviations that are the same, have ids of their own", () => {
    const files = changed(
      [
        "questions/second.yml",
        { type: "Question", id: "q2", activity: "rain-A-1", answerSet: "some", text: "Is it?", order: 2 },
      ],
      ["functions/soil.yml", { name: "Weather" }],
      ["practices/digging.yml", { shortName: "RN" }],
    );
    const { model } = modelOf(within(files));
    expect(model.categories.map(({ id }) => id)).toEqual(["W-RN", "W-RN-2"]);
    expect(model.practices.slice(0, 3).map(({ id }) => id)).toEqual(["W-RN-A-1", "W-RN-A-1-2", "W-RN-B-1"]);
    expect(model.practices.find(({ id }) => id === "W-RN-A-2")?.requires).toEqual(["W-RN-A-1", "W-RN-A-1-2"]);
  });
});

test("links that lead nowhere or in a circle are dropped with a warning; an activity that nobody asks for too", () => {
  const files = changed(
    ["activities/rain-A-1.yml", { relatedActivities: ["gone", "rain-B-1"] }],
    ["activities/rain-B-1.yml", { relatedActivities: ["rain-A-1", "digging-A-3"] }],
    ["questions/digging-B-3.yml", null],
  );
  const { model, warnings } = modelOf(within(files));
  expect(model.practices.slice(0, 2).map(({ requires }) => requires)).toEqual([[], ["S-DG-A-3"]]);
  expect(warnings).toEqual([
    "garden-3.1.4/model/activities/digging-B-3.yml No question asks for this activity: it was passed over.",
    "garden-3.1.4/model/activities/rain-A-1.yml#/relatedActivities The prerequisite gone leads nowhere and was dropped.",
    "garden-3.1.4/model/activities/rain-A-1.yml#/relatedActivities These wait for each other, so that the links between them were dropped: W-RN-A-1, W-RN-B-1.",
    "/practices/1/requires/0 W-RN-B-1 needs S-DG-A-3, which stands on a higher level.",
  ]);
});

test("everything that is broken is told at once, with its file", () => {
  const files = changed(
    ["streams/rain-B.yml", null],
    [
      "answers/some.yml",
      {
        values: [
          { text: "Yes", value: 1 },
          { text: "All", value: 1 },
        ],
      },
    ],
    ["questions/rain-A-1.yml", { text: " " }],
    ["questions/rain-A-2.yml", { answerSet: "gone" }],
    ["questions/rain-A-3.yml", { quality: {} }],
    ["practices/digging.yml", { function: null }],
    ["levels/3.yml", { number: 2.5 }],
    ["practice_levels/digging-1.yml", { maturityLevel: "l9" }],
    ["activities/again.yml", garden()["activities/rain-A-1.yml"] ?? {}],
  );
  expect(problemsOf(files)).toEqual([
    "practices/digging.yml#/function This is not of a kind that fits here.",
    "levels/3.yml#/number The number of a level is a whole number.",
    "activities/again.yml#/id This id is used before, in activities/rain-A-1.yml.",
    "questions/rain-A-1.yml#/text This must not be empty.",
    "questions/rain-A-3.yml#/quality This is not of a kind that fits here.",
    "practice_levels/digging-1.yml#/maturityLevel There is no maturity level l9.",
    "questions/rain-A-2.yml#/answerSet There is no answer set gone.",
    "activities/rain-B-1.yml#/stream There is no stream rain-B.",
    "activities/rain-B-2.yml#/stream There is no stream rain-B.",
    "activities/rain-B-3.yml#/stream There is no stream rain-B.",
    "answers/some.yml#/values Two answers have the same value.",
  ]);
});

test("other files are not taken for it", () => {
  expect(isSamm(within(garden()))).toBe(true);
  expect(
    isSamm(
      new Map<string, unknown>([
        ["a.yml", { type: "Question" }],
        ["b.yml", null],
      ]),
    ),
  ).toBe(false);
});
