import { expect, test } from "vitest";
import { parseModel } from "@/lib/models/parse";
import { placesOf } from "./rules";

function modelOf(practices: readonly object[], more: object = {}) {
  const parsed = parseModel({
    format: "altimeter.model/1",
    key: "ours",
    version: "1.0.0",
    title: "Ours",
    levels: [{ id: "one", number: 1, name: "One" }],
    categories: [{ id: "all", name: "All" }],
    practices: practices.map((practice) => ({ category: "all", level: "one", statement: "It is so.", ...practice })),
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.model;
}

test("a practice has its own place in each version, and none where it is missing", () => {
  const versions = new Map([
    ["old", modelOf([{ id: "a" }, { id: "b" }])],
    ["new", modelOf([{ id: "c" }, { id: "b" }, { id: "a" }])],
  ]);
  expect(placesOf(versions, ["a", "c"])).toEqual([
    { versionId: "old", practice: "a", position: 1, criteria: 0 },
    { versionId: "new", practice: "a", position: 3, criteria: 0 },
    { versionId: "new", practice: "c", position: 1, criteria: 0 },
  ]);
});

test("criteria are asked for only by a model whose quality is a gate", () => {
  const practices = [{ id: "a", criteria: ["written down", "known to all"] }, { id: "b" }];
  const needed = (more: object) =>
    placesOf(new Map([["it", modelOf(practices, more)]]), ["a", "b"]).map(({ criteria }) => criteria);
  expect(needed({ quality: "gate" })).toEqual([2, 0]);
  expect(needed({})).toEqual([0, 0]);
});

test("a habit to leave behind and a fact have no place: they are never in place", () => {
  const practices = [{ id: "a", direction: "reversed" }, { id: "b", direction: "fact" }, { id: "c" }];
  expect(placesOf(new Map([["it", modelOf(practices)]]), ["a", "b", "c"]).map(({ practice }) => practice)).toEqual([
    "c",
  ]);
});
