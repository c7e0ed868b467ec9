// The fewest practices of one cell that must be raised to full so that the cell passes.

import type { Cell } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { passesGate, type Sums, sumsOf, valueOf } from "./cell";
import { allLackedPrerequisites } from "./prerequisites";
import type { Answers } from "./types";

type Candidate = { readonly practice: Practice; readonly value: number | null };

/** What raising a practice to full adds to Σ w·v − threshold·Σ w. */
const gainOf = ({ practice, value }: Candidate, threshold: number) => practice.weight * (100 - (value ?? threshold));

/** The sums of a gate set after one of its practices was raised to full, its quality criteria included. */
function raised(sums: Sums, { practice: { weight }, value }: Candidate): Sums {
  if (value !== null) {
    return { ...sums, value: sums.value + weight * (100 - value), zeros: sums.zeros - (value === 0 ? 1 : 0) };
  }
  // Whether it was unknown or unanswered makes no difference to the rule, which asks for their number alone.
  const unknown = Math.max(0, sums.unknown - 1);
  return {
    ...sums,
    weight: sums.weight + weight,
    value: sums.value + 100 * weight,
    openWeight: sums.openWeight - weight,
    answered: sums.answered + 1,
    unknown,
    unanswered: sums.unanswered - (sums.unknown > 0 ? 0 : 1),
  };
}

/** Those that add most first; ties go to the fewest missing prerequisites, then to the model's order. */
function byGain(model: Model, threshold: number, candidates: readonly Candidate[], answers: Answers) {
  const counted = new Map<Candidate, number>();
  // Following prerequisites takes longest here, and only ties ask for it.
  const missing = (candidate: Candidate) => {
    const count = counted.get(candidate) ?? allLackedPrerequisites(model, candidate.practice, answers).size;
    counted.set(candidate, count);
    return count;
  };
  return candidates.toSorted((a, b) => gainOf(b, threshold) - gainOf(a, threshold) || missing(a) - missing(b));
}

/**
 * The practices of the cell's gate set to raise so that it passes: first those that must be raised (zeros where `noZero`
 * holds, unanswered and unknown ones where `complete` holds), then those that add most to the margin. Empty when the cell
 * passes. Ties go to the fewest missing prerequisites, then to the model's order. The order is the order of choosing.
 * Source of the rule: our own (docs/decisions).
 */
export function practicesToPass(model: Model, cell: Cell, answers: Answers): readonly Practice[] {
  const { gate } = model;
  if (gate === null) return [];
  let sums = sumsOf(model, cell.gated, answers);
  const passes = () => passesGate(gate, cell.gated.length, sums);
  if (passes()) return [];

  const candidates = cell.gated
    .filter(({ id }) => answers.get(id)?.state !== "not_applicable")
    .map((practice) => ({ practice, value: valueOf(model, practice, answers.get(practice.id)) }))
    .filter(({ value }) => value !== 100);
  const isMust = ({ value }: Candidate) => (gate.noZero && value === 0) || (gate.complete && value === null);
  const chosen = candidates.filter(isMust);
  for (const must of chosen) sums = raised(sums, must);
  if (!passes()) {
    const others = candidates.filter((candidate) => !isMust(candidate));
    for (const candidate of byGain(model, gate.threshold, others, answers)) {
      if (passes()) break;
      chosen.push(candidate);
      sums = raised(sums, candidate);
    }
  }
  return chosen.map(({ practice }) => practice);
}
