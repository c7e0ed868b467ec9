import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "@/lib/models/outline";
import { anyCase, answerFrom, levelIds, modelFrom, type Said } from "@/lib/scoring/arbitraries";
import { climbOf } from "@/lib/scoring/climb";
import { lackedPrerequisites } from "@/lib/scoring/prerequisites";
import { scoreOf } from "@/lib/scoring/score";
import type { Answers } from "@/lib/scoring/types";
import { aheadOf } from "./ahead";
import { groundOf } from "./ground";
import { noPlan, type Plan, withGoal } from "./plan";
import { changeText, wayAsText, wayText } from "./sentences";
import { answersOfGround, canBeTried, isFull, toggled, trialOf } from "./trial";

type Spec = { readonly said: Said; readonly level?: number; readonly [key: string]: unknown };

/** Practices by id, "a1" in category "a"; level 1 unless told otherwise. */
function teamOf(specs: Record<string, Spec>) {
  const model = modelFrom({
    levels: levelIds.slice(0, 3).map((id, at) => ({ id, number: at + 1, name: `Level ${at + 1}` })),
    categories: [...new Set(Object.keys(specs).map((id) => id.charAt(0)))].map((id) => ({
      id,
      name: id.toUpperCase(),
    })),
    practices: Object.entries(specs).map(([id, { said: _, level = 1, ...rest }]) => ({
      id,
      category: id.charAt(0),
      level: levelIds[level - 1],
      statement: `Practice ${id}.`,
      ...rest,
    })),
  });
  const said: Answers = new Map(Object.entries(specs).map(([id, one]) => [id, answerFrom(one.said)]));
  return { model, said };
}

const team = teamOf({
  a1: { said: 100 },
  a2: { said: 0, level: 2, effort: 2, requires: ["b1"] },
  a3: { said: 0, level: 3, effort: 1, requires: ["a2"] },
  b1: { said: 0, effort: 3 },
  b2: { said: 25, level: 2 },
  b3: { said: "na", level: 2 },
});
const { model, said } = team;
const before = scoreOf(model, said);
const levelsOf = (plan: Plan) => trialOf(model, said, plan).score.categories.map(({ level }) => level?.number ?? 0);
const toTop = withGoal(withGoal(noPlan, "a", "l3"), "b", "l2");

describe("a trial", () => {
  it("of nothing is the result", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const trial = trialOf(model, answers, noPlan);
        expect(trial.score).toEqual(scoreOf(model, answers));
        expect(trial.climb).toEqual(climbOf(model, answers));
        expect([trial.gained, trial.lost, trial.way.stages]).toEqual([[], [], []]);
      }),
    );
  });

  it("fills in the way to the levels asked for, and they are reached", () => {
    expect(levelsOf(noPlan)).toEqual([1, 0]);
    expect(levelsOf(toTop)).toEqual([3, 2]);
    expect(trialOf(model, said, toTop).gained).toEqual(["b1", "a2", "b2", "a3"]);
  });

  it("leaves a step out when it is unticked, and keeps it in the list", () => {
    const plan = toggled(model, said, toTop, "a2");
    const trial = trialOf(model, said, plan);
    expect(levelsOf(plan)).toEqual([1, 2]);
    expect(trial.way.stages.flatMap(({ practices }) => practices)).toContain("a2");
    expect(trial.steps.has("a2")).toBe(false);
    expect(toggled(model, said, plan, "a2")).toEqual(toTop);
  });

  it("finds the way from what was ticked by hand, and counts it once", () => {
    const trial = trialOf(model, said, toggled(model, said, withGoal(noPlan, "a", "l2"), "b1"));
    expect(trial.way.stages.flatMap(({ practices }) => practices)).toEqual(["b1", "a2"]);
    const byHand = trialOf(model, said, withGoal(toggled(model, said, noPlan, "b1"), "a", "l2"));
    expect(byHand.way.stages.flatMap(({ practices }) => practices)).toEqual(["a2"]);
    expect(byHand.gained).toEqual(["b1", "a2"]);
  });

  it("takes away what is in place, and the way brings it back", () => {
    const lost = toggled(model, said, noPlan, "a1");
    expect(levelsOf(lost)).toEqual([0, 0]);
    expect(trialOf(model, said, lost).lost).toEqual(["a1"]);
    const way = trialOf(model, said, withGoal(lost, "a", "l1")).way;
    expect(way.stages.flatMap(({ practices }) => practices)).toEqual(["a1"]);
  });

  it("ticks and unticks whatever can be tried, and nothing else; twice is as before", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(11), ({ model, answers }, nth) => {
        const practice = model.practices[nth % model.practices.length];
        if (!practice) return;
        const once = toggled(model, answers, noPlan, practice.id);
        const isOn = (plan: Plan) => isFull(model, practice, trialOf(model, answers, plan).answers);
        expect(isOn(once)).toBe(canBeTried(practice, answers) ? !isOn(noPlan) : isOn(noPlan));
        expect(toggled(model, answers, once, practice.id)).toEqual(noPlan);
      }),
    );
  });

  it("scores the same on what a browser is told as on all there is, and is told no notes or reasons", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const views = Object.fromEntries(
          [...answers].map(([id, answer]) => [
            id,
            answer.state === "value"
              ? { value: answer.value, ...(answer.criteria ? { criteria: answer.criteria } : {}), note: "private" }
              : { ...answer, note: "private" },
          ]),
        );
        const ground = groundOf(model, views, { targets: {}, setAside: [] });
        expect(scoreOf(ground.model, answersOfGround(ground))).toEqual(scoreOf(model, answers));
        expect(climbOf(ground.model, answersOfGround(ground))).toEqual(climbOf(model, answers));
        expect(JSON.stringify(ground)).not.toMatch(/private|not here/);
      }),
    );
  });
});

describe("in words", () => {
  it("a trial says what it takes and what it brings", () => {
    const had = withGoal(noPlan, "a", "l1");
    expect(changeText(model, before, had, trialOf(model, said, had))).toBe(
      "A holds Level 1 already. Nothing changes: this is how the result stands.",
    );
    expect(changeText(model, before, noPlan, trialOf(model, said, noPlan))).toBe(
      "As published: nothing is changed yet.",
    );
    expect(changeText(model, before, toTop, trialOf(model, said, toTop))).toBe(
      "With 4 practices more in place: A at Level 3 (now Level 1) and B at Level 2 (now not yet at Level 1). Index: A 3.0 of 3 and B 2.0 of 2. The whole would stand at Level 3.",
    );
    const lost = toggled(model, said, noPlan, "a1");
    expect(changeText(model, before, lost, trialOf(model, said, lost))).toBe(
      "With 1 practice no longer in place: A not yet at Level 1 (now Level 1). Index: A 0.0 of 3.",
    );
  });

  it("a way says its effort, where it is known, and can be taken along as text", () => {
    const trial = trialOf(model, said, toTop);
    expect(wayText([...trial.steps.values()])).toBe(
      "4 practices. Effort 6 in all, counted from 1 to 5 for each, and 1 practice of which the model does not say.",
    );
    expect(wayAsText(model, trial).split("\n")).toEqual([
      "B to Level 1",
      "- Practice b1. (effort 3 of 5; brings B to Level 1; unlocks 1 more practice)",
      "",
      "A to Level 2",
      "- Practice a2. (effort 2 of 5; brings A to Level 2; unlocks 1 more practice)",
      "",
      "B to Level 2",
      "- Practice b2. (brings B to Level 2)",
      "",
      "A to Level 3",
      "- Practice a3. (effort 1 of 5; brings A to Level 3)",
    ]);
  });
});

describe("the map of the climb", () => {
  it("holds the way, what of it is next, and what in place it stands on", () => {
    const { standings, graph } = aheadOf(model, trialOf(model, said, toTop));
    expect(Object.fromEntries(standings)).toEqual({ b1: "next", a2: "later", b2: "next", a3: "later" });
    expect(graph.edges).toEqual([
      { from: "b1", to: "a2" },
      { from: "a2", to: "a3" },
    ]);
    expect(graph.layers.flatMap(({ practices }) => practices.map(({ id }) => id)).toSorted()).toEqual([
      "a2",
      "a3",
      "b1",
      "b2",
    ]);
  });

  it("shows every practice once, and nothing that is next waits for anything", () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const trial = trialOf(model, answers, noPlan);
        const { standings, graph } = aheadOf(model, trial);
        const drawn = graph.layers.flatMap(({ practices }) => practices.map(({ id }) => id));
        expect(drawn.toSorted()).toEqual([...standings.keys()].toSorted());
        for (const id of trial.climb.nextSteps) expect(standings.get(id)).toBe("next");
        const { practiceOf } = outlineOf(model);
        for (const [id, standing] of standings) {
          const practice = practiceOf.get(id);
          const lacked = practice ? lackedPrerequisites(model, practice, answers) : [];
          if (standing !== "in place") expect(standing).toBe(lacked.length === 0 ? "next" : "later");
          // What something waits for is on the map as well, and never said to be there.
          if (standing !== "in place") for (const needed of lacked) expect(standings.get(needed)).toMatch(/next|later/);
        }
      }),
    );
  });
});
