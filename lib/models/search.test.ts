import { expect, test } from "vitest";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { inReadingOrder } from "./groups";
import { minutesFor } from "./minutes";
import { provenanceOf } from "./provenance";
import { practicesMatching, tagsOf } from "./search";

const model = modelFrom({
  levels: [1, 2].map((number) => ({ id: `l${number}`, number, name: `Level ${number}` })),
  groups: [
    { id: "g1", name: "First" },
    { id: "g2", name: "Second" },
  ],
  categories: [
    { id: "late", name: "Late", group: "g2" },
    { id: "early", name: "Early", group: "g1" },
  ],
  practices: [
    { id: "p1", category: "late", level: "l1", statement: "We merge to trunk.", tags: ["flow"] },
    {
      id: "p2",
      category: "early",
      level: "l2",
      statement: "We rehearse.",
      how: "Begin with the trunk.",
      tags: ["derived"],
    },
    {
      id: "p3",
      category: "early",
      level: "l1",
      statement: "The café is open.",
      answerSet: "yes-no",
      criteria: ["At noon."],
    },
  ],
});
const ids = (query: Parameters<typeof practicesMatching>[1]) => practicesMatching(model, query).map(({ id }) => id);

test("practices are read by group, category and level", () => {
  expect(inReadingOrder(model).map(({ id }) => id)).toEqual(["p3", "p2", "p1"]);
});

test("words are found in every text, whatever their case and accents; a statement's own come first", () => {
  expect(ids({ text: "TRUNK" })).toEqual(["p1", "p2"]);
  expect(ids({ text: "trunk merge" })).toEqual(["p1"]);
  expect(ids({ text: "cafe noon" })).toEqual(["p3"]);
  expect(ids({ text: "  " })).toEqual(["p3", "p2", "p1"]);
  expect(ids({ text: "nowhere" })).toEqual([]);
});

test("category, level and tag narrow what words find", () => {
  expect(ids({ category: "early" })).toEqual(["p3", "p2"]);
  expect(ids({ category: "early", level: "l2", text: "trunk" })).toEqual(["p2"]);
  expect(ids({ tag: "flow" })).toEqual(["p1"]);
  expect(tagsOf(model)).toEqual(["derived", "flow"]);
});

test("a tag says that a practice is not simply the authors' own", () => {
  expect(model.practices.map(provenanceOf)).toEqual([[], ["derived"], []]);
});

test("a question of degree takes longer than one of yes or no", () => {
  expect(minutesFor(model)).toBe(2); // 40 + 40 + 20 + 8 seconds
});
