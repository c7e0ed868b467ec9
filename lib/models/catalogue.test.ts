import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInModels } from "./catalogue";
import { fileOf } from "./file-of";
import { parseModel } from "./parse";

const folder = new URL("data/", import.meta.url);
const files = readdirSync(folder).map((name): [string, unknown] => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), "utf8")),
]);

describe.each(files)("%s", (name, file) => {
  const parsed = parseModel(file);

  test("is right, and nothing about it is odd", () => {
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
  });

  test("comes with Altimeter, under the key that the file is named by", () => {
    const model = builtInModels().find(({ key }) => `${key}.json` === name);
    expect(parsed.ok && parsed.model).toEqual(model);
  });

  test("says whose it is and under which licence", () => {
    const model = parsed.ok ? parsed.model : null;
    expect(model?.source?.title).toBeTruthy();
    expect(model?.licence).toBeTruthy();
    expect(model?.attribution).toBeTruthy();
  });

  test("exported and imported again it is the same model", () => {
    if (!parsed.ok) throw new Error("The file is not right.");
    const again = parseModel(JSON.parse(JSON.stringify(fileOf(parsed.model))));
    expect(again).toEqual({ ok: true, model: parsed.model, warnings: [] });
  });
});

test("no two built-in models have the same key", () => {
  const keys = builtInModels().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(files.length);
});

const cdmm = builtInModels().find(({ key }) => key === "cdmm");

test.each(cdmm?.practices.map((practice) => [practice.id, practice] as const) ?? [])(
  "%s can be answered, understood and done",
  (_, practice) => {
    const { statement, why, how, low, high, lastTime, show } = practice;
    for (const text of [statement, why, how, low, high, lastTime, show]) expect(text?.trim()).toBeTruthy();
    const options = cdmm?.answerSets.find(({ id }) => id === practice.answerSet)?.options ?? [];
    expect(options.length).toBeGreaterThan(1);
  },
);
