import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { distributionOf } from "./distribution";

const cdmm = builtInModels().find(({ key }) => key === "cdmm");

/** The row of the first practice, of teams that say one number each to it. */
function rowOf(values: readonly number[], practices = cdmm?.practices.map(({ id }) => id) ?? []) {
  if (!cdmm) throw new Error("cdmm is missing.");
  return distributionOf(cdmm, [{ practices, teams: values.map((value) => [value]) }])[0];
}

test("counts each option and each state once, and everybody", () => {
  expect(rowOf([100, 100, 25, -3, -2, -4, -1])).toEqual({
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

test("a practice that a team's version did not have is unanswered by it", () => {
  expect(rowOf([100, 0], ["another"])).toMatchObject({ n: 0, unanswered: 2 });
});

test("teams on two versions are counted together, whatever the order of the practices", () => {
  if (!cdmm) throw new Error("cdmm is missing.");
  const versions = [
    { practices: ["CO-1a", "CO-1b"], teams: [[100, 0]] },
    { practices: ["CO-1b", "CO-1a"], teams: [[0, 100]] },
  ];
  expect(distributionOf(cdmm, versions)[0]).toMatchObject({ n: 2, options: { 0: 0, 100: 2 } });
});
