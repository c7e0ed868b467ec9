import { expect, test } from "vitest";
import { compareModels } from "./compare";
import { parseModel } from "./parse";
import type { Model } from "./types";

type Practices = readonly Readonly<Record<string, unknown>>[];

function model(version: string, practices: Practices, more: object = {}): Model {
  const parsed = parseModel({
    format: "altimeter.model/1",
    key: "small",
    version,
    title: "Small",
    levels: [
      { id: "one", number: 1, name: "One" },
      { id: "two", number: 2, name: "Two" },
    ],
    categories: [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ],
    practices: practices.map((practice) => ({ category: "a", level: "one", statement: "We do it.", ...practice })),
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

const told = (earlier: Model, later: Model) => {
  const { changes, gone } = compareModels(earlier, later);
  return {
    changes: Object.fromEntries(
      changes.map(({ practice, before, change, reworded }) => [
        practice.id,
        `${change}${reworded && change !== "reworded" ? ", reworded" : ""}${before && before.id !== practice.id ? ` from ${before.id}` : ""}`,
      ]),
    ),
    gone: gone.map(({ id }) => id),
  };
};

test("each practice is unchanged, reworded, moved, new or gone", () => {
  const earlier = model("1.0.0", [
    { id: "same", why: "Because." },
    { id: "worded" },
    { id: "higher" },
    { id: "across", category: "b" },
    { id: "both" },
    { id: "old-name" },
    { id: "gone" },
  ]);
  const later = model("2.0.0", [
    { id: "same", why: "For another reason.", effort: 2 },
    { id: "worded", statement: "We do it daily." },
    { id: "higher", level: "two" },
    { id: "across" },
    { id: "both", level: "two", statement: "We do it daily." },
    { id: "new-name", replaces: ["unknown", "old-name"] },
    { id: "new" },
  ]);
  expect(told(earlier, later)).toEqual({
    changes: {
      same: "unchanged",
      worded: "reworded",
      higher: "moved",
      across: "moved",
      both: "moved, reworded",
      "new-name": "unchanged from old-name",
      new: "new",
    },
    gone: ["gone"],
  });
});

test("other options, criteria, anchors or another direction are another question", () => {
  const earlier = model("1.0.0", [{ id: "x" }, { id: "y" }, { id: "z" }, { id: "w" }, { id: "v", of: "builds" }]);
  const later = model("2.0.0", [
    { id: "x", answerSet: "yes-no" },
    { id: "y", criteria: ["It is written down."] },
    { id: "z", low: "Nobody does it." },
    { id: "w", direction: "fact" },
    { id: "v", of: "services" },
  ]);
  const { changes } = compareModels(earlier, later);
  expect(changes.map(({ change }) => change)).toEqual(Array.from({ length: 5 }, () => "reworded"));
});

test("an earlier practice is continued once: by its own id before any that replaces it", () => {
  const earlier = model("1.0.0", [{ id: "x" }]);
  const later = model("2.0.0", [{ id: "first", replaces: ["x"] }, { id: "x" }, { id: "third", replaces: ["x"] }]);
  expect(told(earlier, later)).toEqual({ changes: { first: "new", x: "unchanged", third: "new" }, gone: [] });
});

test("a version compared with itself has no change", () => {
  const one = model("1.0.0", [{ id: "x" }, { id: "y", level: "two" }]);
  expect(compareModels(one, one)).toMatchObject({
    gone: [],
    changes: [{ change: "unchanged" }, { change: "unchanged" }],
  });
});
