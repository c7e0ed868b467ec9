import { expect, test } from "vitest";
import type { ModelSummary } from "@/lib/catalogue/types";
import { offerOf } from "./offer";
import type { AssessmentSummary } from "./types";

const model = (key: string, retiredAt: string | null = null): ModelSummary => ({
  key,
  title: key,
  summary: null,
  version: "1.0.0",
  versions: ["1.0.0"],
  categories: 1,
  levels: 1,
  practices: 1,
  minutes: 60,
  language: "en",
  licence: null,
  builtIn: true,
  basedOn: null,
  retiredAt,
});
const assessment = (key: string, state: "draft" | "published"): AssessmentSummary => ({
  id: key,
  state,
  createdAt: "2026-01-10T10:00:00.000Z",
  model: { key, version: "1.0.0", title: key },
  publishedAt: state === "published" ? "2026-01-10T11:00:00.000Z" : null,
});
const models = [model("mlops"), model("cdmm"), model("minimum-cd"), model("old", "2026-01-10T10:00:00.000Z")];
const keysOf = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value);

test("a newcomer is offered every model that is not retired, a first one, and a short way in", () => {
  const { models: choices, preselected, short } = offerOf(models, [], undefined);
  expect(keysOf(choices)).toEqual(["mlops", "cdmm", "minimum-cd"]);
  expect(choices[0]?.label).toBe("mlops, about an hour");
  expect([preselected, short?.value]).toEqual(["cdmm", "minimum-cd"]);
});

test("a team is offered the model it knows, and none that is open already", () => {
  const known = offerOf(models, [assessment("mlops", "published")], "mlops");
  expect([known.preselected, known.short, known.known]).toEqual(["mlops", undefined, ["mlops"]]);
  const open = offerOf(models, [assessment("mlops", "draft"), assessment("minimum-cd", "draft")], "mlops");
  expect(keysOf(open.models)).toEqual(["cdmm"]);
  expect([open.preselected, open.known]).toEqual(["cdmm", []]);
});
