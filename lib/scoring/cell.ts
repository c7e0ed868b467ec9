// One category at one level: its score, its bounds, and whether it passes the rule for a level.

import type { Cell } from "@/lib/models/outline";
import type { Gate, Model, Practice } from "@/lib/models/types";
import type { Answer, Answers, CellScore, CellState } from "./types";

const unanswered: Answer = { state: "unanswered" };

/**
 * The value an answer counts with: its own, 0 when skipped, null when it has none. With a quality gate a value counts
 * only if every criterion is ticked (SAMM).
 */
export function valueOf(model: Model, practice: Practice, answer: Answer | undefined): number | null {
  if (answer === undefined) return null;
  if (answer.state === "skipped") return 0;
  if (answer.state !== "value") return null;
  if (model.quality === "gate" && (answer.criteria?.length ?? 0) < practice.criteria.length) return 0;
  return answer.value;
}

/** What a list of practices adds up to, in integers: weights and weighted values are never divided here. */
export type Sums = {
  /** Σ w over the answered ones. */
  weight: number;
  /** Σ w·v over the answered ones. */
  value: number;
  /** Σ w over the applicable ones that have no value. */
  openWeight: number;
  zeros: number;
  answered: number;
  skipped: number;
  unknown: number;
  notApplicable: number;
  unanswered: number;
};

export function sumsOf(model: Model, practices: readonly Practice[], answers: Answers): Sums {
  const sums = {
    weight: 0,
    value: 0,
    openWeight: 0,
    zeros: 0,
    answered: 0,
    skipped: 0,
    unknown: 0,
    notApplicable: 0,
    unanswered: 0,
  };
  for (const practice of practices) {
    const answer = answers.get(practice.id) ?? unanswered;
    const value = valueOf(model, practice, answer);
    if (value !== null) {
      sums.weight += practice.weight;
      sums.value += practice.weight * value;
      if (value === 0) sums.zeros += 1;
      if (answer.state === "skipped") sums.skipped += 1;
      else sums.answered += 1;
    } else if (answer.state === "not_applicable") {
      sums.notApplicable += 1;
    } else {
      sums.openWeight += practice.weight;
      if (answer.state === "unknown") sums.unknown += 1;
      else sums.unanswered += 1;
    }
  }
  return sums;
}

const hasValue = (sums: Sums) => sums.answered + sums.skipped > 0;
const isOpen = (sums: Sums) => sums.unknown + sums.unanswered > 0;

/** Whether a gate set with these sums passes: compared in integers, so that 80 of 100 is 80. */
export function passesGate(gate: Gate, size: number, sums: Sums): boolean {
  if (size === sums.notApplicable) return true; // nothing to ask for: empty, or waived as a whole
  if (!hasValue(sums)) return false;
  if (sums.value < gate.threshold * sums.weight) return false;
  if (gate.noZero && sums.zeros > 0) return false;
  return !(gate.complete && isOpen(sums));
}

/** The same gate set if every unanswered and unknown practice were answered in full. */
const inFull = (sums: Sums): Sums => ({
  ...sums,
  weight: sums.weight + sums.openWeight,
  value: sums.value + 100 * sums.openWeight,
  answered: sums.answered + sums.unknown + sums.unanswered,
  unknown: 0,
  unanswered: 0,
});

function stateOf(size: number, sums: Sums): CellState {
  if (size === 0) return "empty";
  if (size === sums.notApplicable) return "waived";
  return hasValue(sums) ? "scored" : "unanswered";
}

/** A cell's score with what the category needs to know of its gate set. */
export type ScoredCell = {
  readonly score: CellScore;
  /** Whether it would pass if everything open were answered in full. */
  readonly passesInFull: boolean;
  readonly hasGateSet: boolean;
  /** At least one practice of the gate set has an answer: a value, or skipped. */
  readonly gateAnswered: boolean;
  readonly gateAnsweredInFull: boolean;
};

export function scoreCell(model: Model, cell: Cell, answers: Answers): ScoredCell {
  const { gate } = model;
  const all = sumsOf(model, cell.scored, answers);
  // Mostly nothing is optional, and then the gate set is the scored set.
  const gateSet = gate === null ? cell.scored : cell.gated;
  const sums = gateSet.length === cell.scored.length ? all : sumsOf(model, gateSet, answers);
  const full = inFull(sums);
  const weight = 100 * (all.weight + all.openWeight);
  return {
    score: {
      level: cell.level.id,
      score: hasValue(all) ? all.value / (100 * all.weight) : null,
      passes: gate === null ? null : passesGate(gate, gateSet.length, sums),
      state: stateOf(gateSet.length, sums),
      low: weight === 0 ? null : all.value / weight,
      high: weight === 0 ? null : (all.value + 100 * all.openWeight) / weight,
      answered: all.answered,
      skipped: all.skipped,
      unknown: all.unknown,
      notApplicable: all.notApplicable,
      unanswered: all.unanswered,
    },
    passesInFull: gate !== null && passesGate(gate, gateSet.length, full),
    hasGateSet: gateSet.length > 0,
    gateAnswered: hasValue(sums),
    gateAnsweredInFull: hasValue(full),
  };
}
