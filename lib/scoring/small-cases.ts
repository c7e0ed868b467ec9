// For tests: any number of small models with answers, made from one seed, so that brute force can look at all of them.

import type { Model, Practice } from "@/lib/models/types";
import type { Answer, Answers } from "./types";

export type SmallCase = { readonly model: Model; readonly answers: Answers };

/** Integers from 0 to below `below`, the same for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Roll = ReturnType<typeof dice>;

const answerSets = [
  { id: "coverage", options: [0, 25, 50, 100].map((value) => ({ value, label: String(value) })) },
  { id: "own", options: [0, 20, 33, 50, 81, 100].map((value) => ({ value, label: String(value) })) },
];

function answerOf(roll: Roll, { answerSet, criteria }: Practice): Answer {
  const options = answerSets.find(({ id }) => id === answerSet)?.options ?? [];
  const value = options[roll(options.length)]?.value ?? 0;
  const ticked = criteria.flatMap((_, at) => (roll(3) > 0 ? [at] : []));
  const states = ["skipped", "unknown", "unanswered"] as const;
  if (roll(12) === 0) return { state: "not_applicable", reason: "not here" };
  const state = roll(3) === 0 ? states[roll(states.length)] : undefined;
  return state ? { state } : { state: "value", value, criteria: ticked };
}

/** Prerequisites lead from any practice to any other, whatever the model's order, and never in a circle. */
function practicesOf(roll: Roll, size: number, categories: number, levels: number): readonly Practice[] {
  const ranks = Array.from({ length: size }, () => roll(1000));
  const isBefore = (a: number, b: number) => (ranks[a] ?? 0) < (ranks[b] ?? 0) || (ranks[a] === ranks[b] && a < b);
  const needing = roll(5);
  return ranks.map((_, at) => ({
    id: `p${at}`,
    category: `c${roll(categories)}`,
    level: `l${roll(levels)}`,
    statement: "It is so.",
    criteria: Array.from({ length: roll(8) === 0 ? 1 : 0 }, () => "criterion"),
    answerSet: roll(2) === 0 ? "coverage" : "own",
    replaces: [],
    weight: roll(4) === 0 ? 1 + roll(100) : 1 + roll(3),
    direction: roll(15) === 0 ? ("fact" as const) : ("normal" as const),
    optional: roll(10) === 0,
    requires: ranks
      .flatMap((_rank, other) => (isBefore(other, at) && roll(6) < needing ? [`p${other}`] : []))
      .slice(0, 3),
    ...(roll(2) === 0 ? { effort: 1 + roll(5) } : {}),
    tags: [],
    refs: [],
  }));
}

function smallCase(roll: Roll): SmallCase {
  const categories = 1 + roll(3);
  const levels = 1 + roll(3);
  const practices = practicesOf(roll, 1 + roll(10), categories, levels);
  const model: Model = {
    key: "small",
    version: "1.0.0",
    title: "Small",
    language: "en",
    answerSets,
    gate: { threshold: 1 + roll(100), noZero: roll(2) === 0, complete: roll(2) === 0 },
    quality: roll(3) === 0 ? "gate" : "off",
    levels: Array.from({ length: levels }, (_, at) => ({ id: `l${at}`, number: at + 1, name: `Level ${at + 1}` })),
    groups: [],
    categories: Array.from({ length: categories }, (_, at) => ({ id: `c${at}`, name: `C${at}` })),
    practices,
  };
  return { model, answers: new Map(practices.map((practice) => [practice.id, answerOf(roll, practice)])) };
}

/** So many models of up to ten practices, each with a rule for levels and answers of every kind. */
export function smallCases(count: number, seed: number): readonly SmallCase[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => smallCase(roll));
}
