import { describe, expect, it } from "vitest";
import { exampleOf, modelFrom, answerFrom, type Said } from "./arbitraries";
import { scoreOf } from "./score";

type Case = { cells: Said[][]; index: number | null; level: number | null; brittle?: boolean; gate?: null };

const only = (cells: Said[][], extra: Record<string, unknown> = {}) => {
  const { model, answers } = exampleOf(cells, extra);
  const score = scoreOf(model, answers);
  const [category] = score.categories;
  if (!category) throw new Error("no category");
  return { score, category };
};

describe("the worked examples", () => {
  const cases: Record<string, Case> = {
    A: {
      cells: [[100, 100, 100], [100, 50, 100, 100, 100], [50, 25, 0, "unknown", 100], [0, 0], [0]],
      index: 2.3375,
      level: 2,
    },
    B: {
      cells: [[100, 100, 100], [50, 50, 50, 50, 50], [100, 100, 100, 100, 100, 50], [0], [0]],
      index: 1 + 0.5 + 5.5 / 6,
      level: 1,
      brittle: true,
    },
    C: { cells: [[100, 100, 100], [100, 100, 100, 100, 0], [0], [0], [0]], index: 1.8, level: 1 },
    D: { cells: [[100, 50], [0], [0], [0], [0]], index: 0.75, level: null },
    E: { cells: [[100, 100, "unknown"], [0], [0], [0], [0]], index: 1, level: null },
    F: { cells: [["unanswered"], ["unknown"]], index: null, level: null },
    G: { cells: [[100, 100, 100], [100, "skipped"], ["skipped"]], index: 1.5, level: 1 },
    "SAMM baseline": {
      cells: [
        [50, 25],
        [0, 25],
        [0, 0],
      ],
      index: 0.5,
      level: null,
      gate: null,
    },
    "SAMM target": {
      cells: [
        [100, 100],
        [50, 100],
        [50, 0],
      ],
      index: 2,
      level: null,
      gate: null,
    },
  };

  it.each(Object.entries(cases))("%s", (_, { cells, index, level, brittle, gate }) => {
    const { category } = only(cells, gate === null ? { gate: null } : {});
    expect(category.index).toBe(index);
    expect(category.level?.number ?? null).toBe(level);
    expect(category.brittle).toBe(brittle ?? false);
  });

  it("A names its cells: 0.90 and 0.4375, held back at level 3", () => {
    const { category } = only(cases["A"]?.cells ?? []);
    expect(category.cells.map(({ score }) => score)).toEqual([1, 0.9, 0.4375, 0, 0]);
    expect(category.cells.map(({ passes }) => passes)).toEqual([true, true, false, false, false]);
    expect(category.heldBackBy?.level).toBe("l3");
  });

  it("E cannot be told yet: level 1 is possible, and the bounds say how much is open", () => {
    const { category } = only(cases["E"]?.cells ?? []);
    expect(category.levelHigh?.number).toBe(1);
    expect(category.low).toBeCloseTo(2 / 3, 12);
    expect(category.high).toBe(1);
    expect(category.heldBackBy).toEqual({ level: "l1", practices: ["p1.3"] });
  });

  it("F is not assessed: every figure is null and it is outside the counts of assessed categories", () => {
    const { score, category } = only(cases["F"]?.cells ?? []);
    expect(category).toMatchObject({
      assessed: false,
      index: null,
      low: null,
      high: null,
      level: null,
      levelHigh: null,
      heldBackBy: null,
    });
    expect(score.overall).toMatchObject({ assessed: 0, index: null, share: null, level: null, heldBackBy: [] });
  });
});

describe("a cell", () => {
  it("whose practices do not apply is waived: it passes, and grants no level of its own", () => {
    const { category } = only([[100], ["na", "na"], [100]]);
    expect(category.cells[1]).toMatchObject({ state: "waived", passes: true, score: null, notApplicable: 2 });
    expect(category.level?.number).toBe(3);
    expect(category.max).toBe(2);
    expect(only([[100], ["na"]]).category.level?.number).toBe(1);
  });

  it("with nothing said is unanswered and fails", () => {
    const { category } = only([[100], ["unknown", "unanswered"]]);
    expect(category.cells[1]).toMatchObject({ state: "unanswered", passes: false, score: null, low: 0, high: 1 });
  });

  it("reaches the threshold exactly: 80 of 100 passes, compared in integers", () => {
    expect(only([[100, 100, 50, 50, 100]]).category.level?.number).toBe(1);
    expect(only([[100, 100, 50, 50, 50]]).category.level).toBeNull();
  });

  it("with an open practice fails only where the rule asks for completeness", () => {
    const gate = { threshold: 80, noZero: true, complete: false };
    expect(only([[100, 100, "unknown"]], { gate }).category.level?.number).toBe(1);
    expect(only([[100, 100, "unknown"]]).category.level).toBeNull();
  });
});

describe("models of other kinds", () => {
  const practice = (id: string, level: string, extra: Record<string, unknown> = {}) => ({
    id,
    category: "c",
    level,
    statement: "It is so.",
    ...extra,
  });
  const levels = [
    { id: "zero", number: 0, name: "Zero" },
    { id: "one", number: 1, name: "One" },
  ];
  const categories = [{ id: "c", name: "C" }];

  it("stands at the floor when the leading levels have no gate set", () => {
    const model = modelFrom({
      levels,
      categories,
      practices: [practice("habit", "zero", { direction: "reversed" }), practice("real", "one")],
    });
    const score = scoreOf(model, new Map([["real", answerFrom(0)]]));
    expect(score.categories[0]?.level).toMatchObject({ id: "zero", number: 0 });
    expect(score.overall.level).toMatchObject({ id: "zero" });
    expect(score.counts.total).toBe(1);
  });

  it("an optional practice counts in the index and not in the gate", () => {
    const model = modelFrom({
      levels: [{ id: "one", number: 1, name: "One" }],
      categories,
      practices: [practice("must", "one"), practice("may", "one", { optional: true })],
    });
    const [category] = scoreOf(
      model,
      new Map([
        ["must", answerFrom(100)],
        ["may", answerFrom(0)],
      ]),
    ).categories;
    expect(category?.level?.id).toBe("one");
    expect(category?.index).toBe(0.5);
  });

  it("with a quality gate a value counts only with every criterion ticked", () => {
    const model = modelFrom({
      quality: "gate",
      gate: null,
      levels: [{ id: "one", number: 1, name: "One" }],
      categories,
      practices: [practice("p", "one", { criteria: ["a", "b"] })],
    });
    const index = (criteria: number[]) =>
      scoreOf(model, new Map([["p", { ...answerFrom(100), criteria }]])).categories[0]?.index;
    expect(index([0])).toBe(0);
    expect(index([0, 1])).toBe(1);
  });

  it("weights count, and groups are averaged before the whole", () => {
    const model = modelFrom({
      levels: [{ id: "one", number: 1, name: "One" }],
      groups: [
        { id: "g1", name: "G1" },
        { id: "g2", name: "G2" },
      ],
      categories: [
        { id: "a", name: "A", group: "g1" },
        { id: "b", name: "B", group: "g1" },
        { id: "c", name: "C", group: "g2" },
      ],
      practices: ["a", "b", "c"].map((id) => ({ id, category: id, level: "one", statement: "It is so.", weight: 3 })),
    });
    const score = scoreOf(
      model,
      new Map([
        ["a", answerFrom(100)],
        ["b", answerFrom(0)],
        ["c", answerFrom(50)],
      ]),
    );
    expect(score.overall.index).toBe(0.5);
    expect(score.overall.share).toBe(50);
  });

  it("the one label is the greatest level that every assessed category passes, and names what holds it back", () => {
    const model = modelFrom({
      levels: [
        { id: "one", number: 1, name: "One" },
        { id: "two", number: 2, name: "Two" },
      ],
      categories: [
        { id: "a", name: "A" },
        { id: "b", name: "B" },
        { id: "unasked", name: "Unasked" },
      ],
      practices: [
        { id: "a1", category: "a", level: "one", statement: "It is so." },
        { id: "a2", category: "a", level: "two", statement: "It is so." },
        { id: "b1", category: "b", level: "one", statement: "It is so." },
        { id: "u1", category: "unasked", level: "one", statement: "It is so." },
      ],
    });
    const all = scoreOf(
      model,
      new Map([
        ["a1", answerFrom(100)],
        ["a2", answerFrom(50)],
        ["b1", answerFrom(100)],
      ]),
    );
    expect(all.overall).toMatchObject({ level: { id: "one" }, heldBackBy: ["a"], assessed: 2 });
    const top = scoreOf(
      model,
      new Map([
        ["a1", answerFrom(100)],
        ["a2", answerFrom(100)],
        ["b1", answerFrom(100)],
      ]),
    );
    expect(top.overall).toMatchObject({ level: { id: "two" }, heldBackBy: [] });
  });
});
