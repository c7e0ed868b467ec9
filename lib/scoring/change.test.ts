import { describe, expect, test } from "vitest";
import { answerFrom, modelFrom, type Said } from "./arbitraries";
import { changeOf } from "./change";

/** Practice id to what was said; an id is its category and its level: "a1" is in a at l1. */
function edition(version: string, said: Readonly<Record<string, Said>>, of: Record<string, unknown> = {}) {
  const ids = Object.keys(said);
  const model = modelFrom({
    version,
    levels: ["l1", "l2"].map((id, at) => ({ id, number: at + 1, name: id })),
    categories: [...new Set(ids.map((id) => id.charAt(0)))].map((id) => ({ id, name: id })),
    practices: ids.map((id) => ({
      id,
      category: id.charAt(0),
      level: `l${id.charAt(1)}`,
      statement: "It is so.",
      ...of,
    })),
  });
  return { model, answers: new Map(Object.entries(said).map(([id, one]) => [id, answerFrom(one)])) };
}

describe("with one version", () => {
  test.each<[string, Record<string, Said>, Record<string, Said>, number | null]>([
    ["the index rises by what was added", { a1: 50, a2: 0 }, { a1: 100, a2: 50 }, 1],
    ["and falls by what went", { a1: 100, a2: 100 }, { a1: 100, a2: 25 }, -0.75],
    ["the same answers are no change", { a1: 50, a2: 25 }, { a1: 50, a2: 25 }, 0],
    ["what was not assessed then has none", { a1: "unknown", a2: "skipped" }, { a1: 100, a2: 0 }, null],
    ["nor what is not assessed now", { a1: 100, a2: 0 }, { a1: "na", a2: "unanswered" }, null],
    ["0 is assessed", { a1: 0, a2: 0 }, { a1: 100, a2: 0 }, 1],
  ])("%s", (_, then, now, change) => {
    const changes = changeOf({ older: edition("1.0.0", then), newer: edition("1.0.0", now) });
    expect([...changes]).toEqual([["a", change]]);
  });

  test("each category has its own", () => {
    const older = edition("1.0.0", { a1: 0, b1: 100, c1: "unknown" });
    const newer = edition("1.0.0", { a1: 25, b1: 50, c1: 100 });
    expect(Object.fromEntries(changeOf({ older, newer }))).toEqual({ a: 0.25, b: -0.5, c: null });
  });
});

describe("between versions", () => {
  test("only practices that both have are compared", () => {
    const older = edition("1.0.0", { a1: 100, a1gone: 0 });
    const newer = edition("2.0.0", { a1: 100, a1new: 0 });
    expect([...changeOf({ older, newer })]).toEqual([["a", 0]]);
  });

  test("a practice that moved to another category or level counts where the newer version has it", () => {
    const older = edition("1.0.0", { a1: 100, b1: 50 });
    const base = edition("2.0.0", { a1: 100, b1: 100 });
    const practices = base.model.practices.map((one) =>
      one.id === "b1" ? { ...one, category: "a", level: "l2" } : one,
    );
    const newer = { ...base, model: { ...base.model, practices } };
    expect(Object.fromEntries(changeOf({ older, newer }))).toEqual({ a: 0.5, b: null });
  });

  test("weights are those of the newer version, for both", () => {
    const older = edition("1.0.0", { a1: 0, a1more: 100 }, { weight: 9 });
    const base = edition("2.0.0", { a1: 100, a1more: 100 });
    const practices = base.model.practices.map((one) => (one.id === "a1" ? { ...one, weight: 3 } : one));
    const newer = { ...base, model: { ...base.model, practices } };
    expect([...changeOf({ older, newer })]).toEqual([["a", 0.75]]);
  });

  test("a category that has nothing in common with before has no change, and one that is gone no row", () => {
    const older = edition("1.0.0", { a1: 100, b1: 100 });
    const newer = edition("2.0.0", { a1: 100, c1: 100 });
    expect(Object.fromEntries(changeOf({ older, newer }))).toEqual({ a: 0, c: null });
  });
});
