import { expect, test } from "vitest";
import { parseModel } from "@/lib/models/parse";
import { type AskableTeam, peersOf } from "./rules";

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

const unit = { id: "u", name: "Commerce" };

const team = (
  name: string,
  versionId: string,
  values: readonly number[],
  ticked: AskableTeam["ticked"] = null,
): AskableTeam => ({ team: { id: name, name }, unit, versionId, values, ticked });

const versions = new Map([
  ["old", modelOf([{ id: "a" }, { id: "b" }])],
  ["new", modelOf([{ id: "c" }, { id: "b" }, { id: "a" }])],
]);

const namesOf = (teams: readonly AskableTeam[], practices: readonly string[], models = versions) =>
  Object.fromEntries(
    [...peersOf(teams, models, practices, 9)].map(([id, { items }]) => [id, items.map((one) => one.team.name)]),
  );

test("an answer is read where the team's own version has the practice", () => {
  const teams = [team("Old a", "old", [100, 0]), team("New a", "new", [0, 0, 50]), team("New c", "new", [100, 0, 25])];
  expect(namesOf(teams, ["a", "b", "c"])).toEqual({ a: ["New a", "Old a"], c: ["New c"] });
});

test("in place is 50 or more; no state without a value is", () => {
  const teams = [50, 49, 25, 0, -1, -2, -3, -4].map((value) => team(String(value), "old", [value, 0]));
  expect(namesOf(teams, ["a"])).toEqual({ a: ["50"] });
});

test("criteria are asked for only by a model whose quality is a gate", () => {
  const practices = [{ id: "a", criteria: ["written down", "known to all"] }, { id: "b" }];
  const models = new Map([
    ["gated", modelOf(practices, { quality: "gate" })],
    ["open", modelOf(practices)],
  ]);
  const teams = [
    team("Both", "gated", [100, 100], { a: 2 }),
    team("One", "gated", [100, 100], { a: 1 }),
    team("None", "gated", [100, 100], {}),
    team("Open", "open", [100, 0]),
  ];
  expect(namesOf(teams, ["a", "b"], models)).toEqual({ a: ["Both", "Open"], b: ["Both", "None", "One"] });
});

test("a habit to leave behind and a fact are never in place, however they were answered", () => {
  const practices = [{ id: "a", direction: "reversed" }, { id: "b", direction: "fact" }, { id: "c" }];
  const models = new Map([["it", modelOf(practices)]]);
  expect(namesOf([team("Till", "it", [100, 100, 100])], ["a", "b", "c"], models)).toEqual({ c: ["Till"] });
});

test("names stand by the alphabet whatever their case, and the others are a number", () => {
  const teams = ["zebra", "Beta", "älter", "alpha"].map((name) => team(name, "old", [100, 100]));
  const found = peersOf(teams, versions, ["a"], 2).get("a");
  expect(found?.items.map((one) => one.team.name)).toEqual(["alpha", "älter"]);
  expect(found?.more).toBe(2);
});

test("nothing but names leaves: no answer, no version", () => {
  const found = peersOf([team("Till", "old", [100, 100])], versions, ["a"], 5);
  expect(found).toEqual(new Map([["a", { items: [{ team: { id: "Till", name: "Till" }, unit }], more: 0 }]]));
});
