import { describe, expect, test } from "vitest";
import { parseModel } from "../parse";
import { dsommFile, isDsomm } from "./dsomm";

const head = { meta: { version: "4.9.1", released: "2031-02-03", publisher: "https://example.org/model" } };

/** Invented: the shape is that of the generated model, the words are not. */
const garden = {
  "Soil and Seeds": {
    Soil: {
      "Known soil": {
        uuid: "11111111-0000-4000-8000-000000000001",
        description: "Somebody looked at the soil.",
        risk: "Plants die.",
        measure: "Look at it.",
        assessment: "Show the notes.",
        level: 1,
        difficultyOfImplementation: { knowledge: 2, time: 3, resources: 2 },
        usefulness: 4,
        implementation: [{ name: "Spade", tags: [] }],
        references: { samm2: ["X-AA-A-1"], "iso27001-2022": [5.37, "8.32"], openCRE: "https://example.org/1" },
        isImplemented: false,
        evidence: "",
        tags: ["none"],
      },
      "Watered soil": {
        uuid: "known-soil-medium",
        risk: "It dries out.",
        measure: "Water it.",
        level: 3,
        difficultyOfImplementation: { knowledge: 5, time: 5, resources: 4 },
        dependsOn: ["11111111-0000-4000-8000-000000000001", "No such thing"],
        tags: ["water", ""],
        meta: { implementationGuide: "Begin in the morning." },
      },
    },
    Process: { "Sow on time": { uuid: "a3", level: 2, dependsOn: ["Known soil"] } },
  },
  Harvest: { Process: { "Pick on time": { uuid: "a4", level: 5, dependsOn: ["a4"] } } },
};

const modelOf = (...documents: readonly unknown[]) => {
  const adapted = dsommFile(documents);
  if (!adapted.ok) throw new Error(JSON.stringify(adapted.problems));
  const parsed = parseModel(adapted.file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { model: parsed.model, warnings: [...adapted.warnings, ...parsed.warnings] };
};
const problemsOf = (document: unknown) => {
  const adapted = dsommFile([head, document]);
  return adapted.ok ? [] : adapted.problems.map(({ pointer, message }) => `${pointer} ${message}`);
};
const one = (activity: object) => ({ D: { S: { A: { uuid: "a", level: 1, ...activity } } } });
const first = (activity: object) => modelOf(head, one(activity)).model.practices[0];

test("dimensions are groups, sub-dimensions categories, and levels go from 1 to the highest", () => {
  const { model } = modelOf(head, garden);
  expect(model).toMatchObject({ key: "dsomm", version: "4.9.1", gate: null, quality: "off", licence: "GPL-3.0" });
  expect(model.source?.url).toBe("https://example.org/model");
  expect(model.groups.map(({ id }) => id)).toEqual(["soil-and-seeds", "harvest"]);
  expect(model.categories).toEqual([
    { id: "soil", name: "Soil", group: "soil-and-seeds" },
    { id: "process", name: "Process", group: "soil-and-seeds" },
    { id: "process-2", name: "Process", group: "harvest" },
  ]);
  expect(model.levels.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  const own = model.answerSets.find(({ id }) => id === "implementation");
  expect(own?.options.map(({ value }) => value)).toEqual([0, 20, 50, 100]);
});

test("an activity is a practice with its texts, its effort and its references", () => {
  const [known, watered] = modelOf(head, garden).model.practices;
  expect(known).toMatchObject({
    id: "11111111-0000-4000-8000-000000000001",
    category: "soil",
    level: "level-1",
    statement: "Known soil",
    why: "Plants die.",
    how: "Somebody looked at the soil.\n\nLook at it.",
    show: "Show the notes.",
    effort: 2,
    answerSet: "implementation",
    tags: [],
    refs: [
      { scheme: "samm2", id: "X-AA-A-1" },
      { scheme: "iso27001-2022", id: "5.37" },
      { scheme: "iso27001-2022", id: "8.32" },
      { scheme: "openCRE", id: "https://example.org/1" },
    ],
  });
  expect(watered).toMatchObject({ id: "known-soil-medium", effort: 5, tags: ["water"] });
  expect(watered?.how).toBe("Water it.\n\nBegin in the morning.");
});

test("dependencies are found by uuid and by name; what leads nowhere or to itself is dropped with a warning", () => {
  const { model, warnings } = modelOf(head, garden);
  const known = "11111111-0000-4000-8000-000000000001";
  expect(model.practices.map(({ requires }) => requires)).toEqual([[], [known], [known], []]);
  expect(warnings).toEqual([
    {
      pointer: "/Soil and Seeds/Soil/Watered soil/dependsOn",
      message: "The prerequisite No such thing leads nowhere and was dropped.",
    },
    {
      pointer: "/Harvest/Process/Pick on time/dependsOn",
      message: "These wait for each other, so that the links between them were dropped: a4.",
    },
  ]);
});

test.each([
  [{ knowledge: 1, time: 1, resources: 1 }, 1],
  [{ knowledge: 2, time: 2, resources: 3 }, 2],
  [{ knowledge: 2, time: 3, resources: 3 }, 3],
  [{ knowledge: 2, time: 3 }, 3],
  [{ knowledge: 9, time: 9, resources: null }, 5],
  [{ knowledge: 0, time: 0 }, 1],
  [{}, undefined],
  [null, undefined],
])("effort of %j is %s", (difficultyOfImplementation, effort) => {
  expect(first({ difficultyOfImplementation })?.effort).toBe(effort);
});

describe("other editions", () => {
  test("more fields, more documents and other orders are no matter", () => {
    const { model, warnings } = modelOf(
      { future: "A text", list: [1], other: { deep: "x" } },
      garden,
      { meta: { version: 5, publisher: "nobody", more: {} } },
      one({ newField: { a: [1] }, usefulness: null, references: null, dependsOn: null, tags: null, meta: null }),
    );
    expect(model).toMatchObject({ version: "5.0.0" });
    expect(model.source).not.toHaveProperty("url");
    expect(model.practices).toHaveLength(5);
    expect(warnings).toHaveLength(2);
  });

  test("what is no activity is passed over with a warning, and a missing version too", () => {
    const { model, warnings } = modelOf({ D: { S: { summary: "About S", A: { uuid: "a", level: 1 } } } });
    expect(model.version).toBe("0.0.0");
    expect(warnings).toEqual([
      { pointer: "/meta/version", message: "No version was found; it is taken as 0.0.0." },
      { pointer: "/D/S/summary", message: "summary has neither a uuid nor a level: it was passed over." },
    ]);
  });

  test("a preparation at level 0 keeps its level", () => {
    expect(modelOf(head, one({ level: 0 })).model.levels.map(({ number }) => number)).toEqual([0, 1]);
  });
});

test("a text that is too long is cut at a sentence, and said", () => {
  const { model, warnings } = modelOf(head, one({ risk: "It goes wrong. ".repeat(1000) }));
  expect(model.practices[0]?.why).toMatch(/wrong\. …$/);
  expect(warnings).toEqual([
    { pointer: "/D/S/A", message: "The text “why” is longer than 10,000 characters and was cut." },
  ]);
});

test("everything that is broken is told at once, with its place", () => {
  const broken = {
    "D/1": { S: { A: { uuid: "a" }, B: { level: 1 }, C: { uuid: "a b", level: 1.5, tags: [{}] } } },
    E: { S: { F: { uuid: "same", level: 1 }, G: { uuid: "same", level: 1_000_000_000 } } },
    H: { S: { I: { uuid: "same", level: 1 }, J: { uuid: "j", level: 1, dependsOn: [[]], risk: {} } } },
  };
  expect(problemsOf(broken)).toEqual([
    "/D~11/S/A/level An activity has a level, a whole number.",
    "/D~11/S/B/uuid An activity has a uuid.",
    "/D~11/S/C/uuid An id is 1 to 64 letters, digits, dots, underscores or dashes, and begins with a letter or digit.",
    "/D~11/S/C/level An activity has a level, a whole number.",
    "/D~11/S/C/tags This is not of a kind that fits here.",
    "/E/S/G/level A level is a number from 0 to 19.",
    "/H/S/I/uuid This uuid is used before, at /E/S/F.",
    "/H/S/J/risk This is not of a kind that fits here.",
    "/H/S/J/dependsOn This is not of a kind that fits here.",
  ]);
});

test("other files are not taken for it", () => {
  expect(isDsomm([head, garden])).toBe(true);
  for (const other of [
    null,
    [],
    "a",
    { a: { b: { c: 1 } } },
    { levels: [{ id: "l" }], answerSets: { a: { options: [] } } },
  ])
    expect(isDsomm([other])).toBe(false);
});
