// Whether the questions of the built-in model are fair: two teams answer truthfully, one practice after the other, and
// must come out where anybody who knows them would put them; and what each text has to keep to.
import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { scoreOf } from "@/lib/scoring/score";
import type { Answer } from "@/lib/scoring/types";

type Truth = readonly [practice: string, value: number, because: string];

function cdmm() {
  const model = builtInModels().find(({ key }) => key === "cdmm");
  if (!model) throw new Error("The built-in model cdmm is missing.");
  return model;
}

const model = cdmm();
const build = model.practices.filter(({ category }) => category === "build");

/** The number of the level the truths lead to in Build & Deploy; 0 for "not yet at Base". */
function buildLevel(truths: readonly Truth[]): number {
  const answers = new Map<string, Answer>(truths.map(([id, value]) => [id, { state: "value", value }]));
  const category = scoreOf(model, answers).categories.find(({ id }) => id === "build");
  if (!category) throw new Error("The score has no category build.");
  return category.level?.number ?? 0;
}

const everyCommitShips: readonly Truth[] = [
  ["BD-1a", 100, "a fresh clone builds"],
  ["BD-1b", 100, "the pipeline calls one script"],
  ["BD-1c", 100, "no nightly build, but one at every commit, which counts"],
  ["BD-1d", 100, "only the pipeline may release"],
  ["BD-1e", 100, "nobody writes steps down: the script is the description, and anyone starts it"],
  ["BD-1f", 100, "all steps are scripted, so at least one is"],
  ["BD-2a", 100, "the server does not look for commits, it is told of each one"],
  ["BD-2b", 100, "each image is in the registry under its version"],
  ["BD-2c", 100, "nobody tags by hand, the scheme is automatic"],
  ["BD-2d", 100, "test and production run the same job"],
  ["BD-3a", 100, "each commit has its own run"],
  ["BD-3b", 100, "the version comes from the commit"],
  ["BD-3c", 100, "the same image goes everywhere"],
  ["BD-3d", 100, "all database changes are in the deployment, the routine ones among them"],
  ["BD-3e", 100, "there is no other way to production"],
  ["BD-3f", 50, "two services still have settings in a console"],
  ["BD-3g", 100, "production is one more target of the same job"],
  ["BD-4a", 100, "ten deployments a day, all of them in working hours"],
  ["BD-4b", 100, "the build service adds machines on demand"],
  ["BD-4c", 50, "the two oldest databases have migrations by hand now and then"],
  ["BD-5a", 25, "older services are still installed on long-lived hosts"],
  ["BD-5b", 100, "a green commit goes live with nobody at the button"],
];

const runsOnSaturdays: readonly Truth[] = [
  ["BD-1a", 100, "the code is in version control"],
  ["BD-1b", 100, "there is a script, the server calls it"],
  ["BD-1c", 0, "once a week is not nightly, on any component"],
  ["BD-1d", 50, "big releases come from the server, urgent ones from a laptop"],
  ["BD-1e", 50, "half of the services have a page that works"],
  ["BD-1f", 100, "a script copies the files"],
  ["BD-2a", 0, "not several times a day, not even once"],
  ["BD-2b", 100, "Saturday's builds are all kept"],
  ["BD-2c", 100, "each has its number"],
  ["BD-2d", 50, "test environments share a script"],
  ["BD-3a", 0, "a build holds the commits of a week"],
  ["BD-3b", 100, "the server counts up the number"],
  ["BD-3c", 0, "production gets a build of its own"],
  ["BD-3d", 0, "by hand"],
  ["BD-3e", 0, "the server stops at the test environment"],
  ["BD-3f", 0, "by hand"],
  ["BD-3g", 0, "production is special"],
  ["BD-4a", 0, "Saturday, with a maintenance page"],
  ["BD-4b", 100, "two machines, side by side, on Saturday"],
  ["BD-4c", 0, "by hand"],
  ["BD-5a", 0, "servers are updated in place"],
  ["BD-5b", 0, "several people and a checklist"],
];

describe("truthful answers lead to the level that fits", () => {
  it.each([
    ["ships every commit", everyCommitShips],
    ["builds on Saturdays", runsOnSaturdays],
  ])("the team that %s answers each practice of Build & Deploy once", (_, truths) => {
    expect(truths.map(([id]) => id)).toEqual(build.map(({ id }) => id));
  });

  it("a team that ships every commit through one pipeline stands at Advanced or higher", () => {
    expect(buildLevel(everyCommitShips)).toBeGreaterThanOrEqual(4);
  });

  it("a team whose build server runs on Saturdays stays below Beginner", () => {
    expect(buildLevel(runsOnSaturdays)).toBeLessThan(2);
  });

  it("so does the same team when it gives itself every benefit of the doubt at Base", () => {
    const generous = runsOnSaturdays.map(([id, value, because]): Truth => {
      if (id === "BD-1c") return [id, 25, "a long Saturday does touch midnight"];
      return id.startsWith("BD-1") ? [id, 100, because] : [id, value, because];
    });
    expect(buildLevel(generous)).toBeLessThan(2);
  });
});

describe("the practices of the built-in model", () => {
  const byId = new Map(model.practices.map((practice) => [practice.id, practice]));
  const numberOf = (levelId: string) => model.levels.find(({ id }) => id === levelId)?.number;

  it("are 85, as many in each category as its table has", () => {
    const count = (prefix: string) => model.practices.filter(({ id }) => id.startsWith(`${prefix}-`)).length;
    expect(["CO", "DA", "BD", "TV", "IR"].map(count)).toEqual([20, 16, 22, 13, 14]);
    expect(byId.size).toBe(85);
  });

  it.each(model.practices.map((practice) => [practice.id, practice] as const))(
    "%s keeps to the rules",
    (_, practice) => {
      for (const text of [practice.low, practice.high, practice.lastTime, practice.why, practice.how, practice.show]) {
        expect(text?.trim()).toBeTruthy();
      }
      expect(practice.statement).toMatch(/^.{1,139}\.$/);
      expect(practice.statement).not.toMatch(/\b(some|most|usually|mostly|often|increasingly|several of)\b/i);
      expect(practice.lastTime).toMatch(/^When .+\?$/);
      if (practice.answerSet === "coverage") expect(practice.of).toBeTruthy();
      for (const id of practice.requires) {
        const required = byId.get(id);
        expect(required, `${id} exists`).toBeDefined();
        expect(numberOf(required?.level ?? "")).toBeLessThanOrEqual(numberOf(practice.level) ?? 0);
      }
    },
  );

  it("never need themselves, directly or through others", () => {
    const needs = (id: string, seen: ReadonlySet<string>): boolean =>
      (byId.get(id)?.requires ?? []).some((next) => seen.has(next) || needs(next, new Set(seen).add(next)));
    expect(model.practices.filter(({ id }) => needs(id, new Set([id]))).map(({ id }) => id)).toEqual([]);
  });
});
