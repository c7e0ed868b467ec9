// The definition of next steps once more, word by word and without any cleverness, over every choice that there is.

import { describe, expect, it } from "vitest";
import type { Model, Practice } from "@/lib/models/types";
import { climbOf } from "./climb";
import { smallCases, type SmallCase } from "./small-cases";
import type { Answers } from "./types";

const cases = smallCases(10_000, 7);

function valueIn({ model, answers }: SmallCase, { id, criteria }: Practice): number | null {
  const answer = answers.get(id);
  if (answer?.state === "skipped") return 0;
  if (answer?.state !== "value") return null;
  return model.quality === "gate" && (answer.criteria ?? []).length < criteria.length ? 0 : answer.value;
}

const applies = ({ answers }: SmallCase, { id }: Practice) => answers.get(id)?.state !== "not_applicable";

const isMet = (one: SmallCase, practice: Practice) => !applies(one, practice) || (valueIn(one, practice) ?? 0) >= 50;

const needs = ({ model }: SmallCase, { requires }: Practice) =>
  model.practices.filter(({ id }) => requires.includes(id));

/** Everything that must come before a practice and is not there. */
function missing(one: SmallCase, practice: Practice): ReadonlySet<Practice> {
  const direct = needs(one, practice).filter((needed) => !isMet(one, needed));
  return new Set([...direct, ...direct.flatMap((needed) => [...missing(one, needed)])]);
}

function doesPass(one: SmallCase, gateSet: readonly Practice[], raised: ReadonlySet<Practice>): boolean {
  const { gate } = one.model;
  const applicable = gateSet.filter((practice) => applies(one, practice));
  if (gate === null || applicable.length === 0) return true;
  const values = applicable.map((practice) => ({
    weight: practice.weight,
    value: raised.has(practice) ? 100 : valueIn(one, practice),
  }));
  const answered = values.flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
  const margin = answered.reduce((sum, { weight, value }) => sum + weight * value - gate.threshold * weight, 0);
  return (
    answered.length > 0 &&
    margin >= 0 &&
    !(gate.noZero && answered.some(({ value }) => value === 0)) &&
    !(gate.complete && answered.length < values.length)
  );
}

const subsetsOf = (practices: readonly Practice[]): readonly ReadonlySet<Practice>[] =>
  Array.from(
    { length: 1 << practices.length },
    (_, choice) => new Set(practices.filter((_practice, at) => choice & (1 << at))),
  );

/** Of the choices of fewest practices that make the cell pass, the one the rule names. */
function cheapest(one: SmallCase, gateSet: readonly Practice[]): ReadonlySet<Practice> {
  const { gate, practices } = one.model;
  if (gate === null) throw new Error("no gate");
  const passing = subsetsOf(gateSet.filter((practice) => applies(one, practice))).filter((choice) =>
    doesPass(one, gateSet, choice),
  );
  const fewest = Math.min(...passing.map(({ size }) => size));
  const isMust = (practice: Practice) => {
    const value = valueIn(one, practice);
    return (gate.noZero && value === 0) || (gate.complete && value === null);
  };
  const gain = (practice: Practice) => practice.weight * (100 - (valueIn(one, practice) ?? gate.threshold));
  const ranked = gateSet
    .filter((practice) => !isMust(practice))
    .toSorted(
      (a, b) =>
        gain(b) - gain(a) || missing(one, a).size - missing(one, b).size || practices.indexOf(a) - practices.indexOf(b),
    );
  const rankOf = (choice: ReadonlySet<Practice>) =>
    ranked.flatMap((practice, at) => (choice.has(practice) ? [String(at).padStart(2, "0")] : [])).join(" ");
  const [first] = passing.filter(({ size }) => size === fewest).toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  if (!first) throw new Error("Nothing makes the cell pass.");
  return first;
}

/** Repeatedly the first in the model's order whose prerequisites are held or already listed. */
function inOrder(one: SmallCase, chosen: ReadonlySet<Practice>): readonly Practice[] {
  const listed: Practice[] = [];
  while (listed.length < chosen.size) {
    const next = one.model.practices.find(
      (practice) =>
        chosen.has(practice) &&
        !listed.includes(practice) &&
        needs(one, practice).every((needed) => isMet(one, needed) || listed.includes(needed)),
    );
    if (!next) throw new Error("Nothing can be done next.");
    listed.push(next);
  }
  return listed;
}

function climbByForce(one: SmallCase, category: string): { to: string | null; practices: readonly Practice[] } {
  const own = one.model.practices.filter((practice) => practice.category === category);
  const scored = own.filter(({ direction }) => direction === "normal");
  const assessed = scored.some(({ id }) => one.answers.get(id)?.state === "value");
  const gateSets = one.model.levels.map(({ id }) => ({
    level: id,
    gateSet: scored.filter(({ level, optional }) => level === id && !optional),
  }));
  const failing = gateSets.find(({ gateSet }) => !doesPass(one, gateSet, new Set()));
  if (!assessed || !failing) return { to: null, practices: [] };
  const chosen = cheapest(one, failing.gateSet);
  const all = new Set([...chosen, ...[...chosen].flatMap((practice) => [...missing(one, practice)])]);
  return { to: failing.level, practices: inOrder(one, all) };
}

function nextByForce(one: SmallCase, climbs: readonly (readonly Practice[])[]): readonly string[] {
  const { practices } = one.model;
  const doable = practices.filter(
    (practice) => climbs.some((climb) => climb.includes(practice)) && missing(one, practice).size === 0,
  );
  const needsItAtAll = (practice: Practice, needed: Practice): boolean =>
    needs(one, practice).some((direct) => direct === needed || needsItAtAll(direct, needed));
  const keys = doable.map((practice) => ({
    id: practice.id,
    reach:
      climbs.filter((climb) => climb.includes(practice)).length +
      practices.filter((other) => !isMet(one, other) && needsItAtAll(other, practice)).length,
    gain: practice.weight * (100 - (valueIn(one, practice) ?? 0)),
    effort: practice.effort ?? 6,
    at: practices.indexOf(practice),
  }));
  return keys
    .toSorted((a, b) => b.reach - a.reach || b.gain - a.gain || a.effort - b.effort || a.at - b.at)
    .map(({ id }) => id);
}

describe("on ten thousand small models, brute force finds the same", () => {
  it("shortest ways, in the same order, and the same next steps", () => {
    let climbs = 0;
    let prerequisites = 0;
    for (const one of cases) {
      const { nextSteps, categories } = climbOf(one.model, one.answers);
      const forced = one.model.categories.map(({ id }) => ({ id, ...climbByForce(one, id) }));
      const expected = forced.map(({ id, to, practices }) => ({ id, to, practices: practices.map((p) => p.id) }));
      if (JSON.stringify(categories) !== JSON.stringify(expected)) expect(categories, shown(one)).toEqual(expected);
      const next = nextByForce(
        one,
        forced.map(({ practices }) => practices),
      );
      if (JSON.stringify(nextSteps) !== JSON.stringify(next)) expect(nextSteps, shown(one)).toEqual(next);
      climbs += forced.filter(({ practices }) => practices.length > 0).length;
      prerequisites += forced.filter(({ id, practices }) => practices.some(({ category }) => category !== id)).length;
    }
    // The cases are worth looking at: most have something to climb, many need another category.
    expect(climbs).toBeGreaterThan(10_000);
    expect(prerequisites).toBeGreaterThan(1_500);
  });
});

function shown({ model, answers }: SmallCase): string {
  const said: Answers = answers;
  const { practices, gate, quality }: Model = model;
  return JSON.stringify({ gate, quality, practices, answers: [...said] });
}
