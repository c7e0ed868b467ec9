import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { distributionOf, type SharedAnswers } from "./distribution";

const cdmm = builtInModels().find(({ key }) => key === "cdmm");

function rowOf(results: readonly SharedAnswers[], practice = "CO-1a") {
  if (!cdmm) throw new Error("cdmm is missing.");
  return distributionOf(cdmm, results).find(({ id }) => id === practice);
}

const team = (answer: SharedAnswers["answers"][string] | undefined, share: SharedAnswers["share"] = "answers") => ({
  share,
  answers: answer ? { "CO-1a": answer } : {},
});

test("counts each option and each state once, and everybody", () => {
  const results = [
    team({ value: 100 }),
    team({ value: 100 }),
    team({ value: 25 }),
    team({ state: "unknown" }),
    team({ state: "skipped" }),
    team({ state: "not_applicable", reason: "Not here" }),
    team(undefined),
  ];
  expect(rowOf(results)).toEqual({
    id: "CO-1a",
    n: 3,
    options: { 0: 0, 25: 1, 50: 0, 100: 2 },
    skipped: 1,
    unknown: 1,
    notApplicable: 1,
    unanswered: 1,
  });
  expect(rowOf([])).toMatchObject({ n: 0, unanswered: 0 });
});

test("is not shown where it would tell what one or two teams kept to themselves", () => {
  const open = [team({ value: 0 }), team({ value: 0 }), team({ value: 0 })];
  const kept = team({ value: 100 }, "results");
  expect(rowOf([...open, kept])).toMatchObject({ n: null, options: null, unanswered: null });
  expect(rowOf([...open, kept, kept])).toMatchObject({ n: null });
  expect(rowOf([kept, kept, kept])).toMatchObject({ n: 3 });
  expect(rowOf(open.slice(0, 1))).toMatchObject({ n: 1 });
});
