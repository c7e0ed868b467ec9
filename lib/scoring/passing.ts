// The fewest practices of one cell that must be raised to full so that the cell passes.

import type { Cell } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { passesGate, sumsOf, valueOf } from "./cell";
import { allLackedPrerequisites } from "./prerequisites";
import type { Answer, Answers } from "./types";

const full: Answer = { state: "value", value: 100 };

type Candidate = { readonly practice: Practice; readonly value: number | null };

/** What raising a practice to full adds to Σ w·v − threshold·Σ w. */
const gainOf = ({ practice, value }: Candidate, threshold: number) => practice.weight * (100 - (value ?? threshold));

/**
 * The practices of the cell's gate set to raise so that it passes: first those that must be raised (zeros where `noZero`
 * holds, unanswered and unknown ones where `complete` holds), then those that add most to the margin. Empty when the cell
 * passes. Ties go to the fewest missing prerequisites, then to the model's order. The order is the order of choosing. Source of the rule: our own (docs/decisions).
 */
export function practicesToPass(model: Model, cell: Cell, answers: Answers): readonly Practice[] {
  const { gate } = model;
  if (gate === null) return [];
  const raised = new Map(answers);
  const passes = () => passesGate(gate, cell.gated.length, sumsOf(model, cell.gated, raised));
  if (passes()) return [];

  const candidates = cell.gated
    .filter(({ id }) => answers.get(id)?.state !== "not_applicable")
    .map((practice) => ({ practice, value: valueOf(model, practice, answers.get(practice.id)) }))
    .filter(({ value }) => value !== 100);
  const missing = ({ practice }: Candidate) => allLackedPrerequisites(model, practice, answers).size;
  const isMust = ({ value }: Candidate) => (gate.noZero && value === 0) || (gate.complete && value === null);
  const musts = candidates.filter(isMust);
  const others = candidates
    .filter((candidate) => !isMust(candidate))
    .sort((a, b) => gainOf(b, gate.threshold) - gainOf(a, gate.threshold) || missing(a) - missing(b));

  const chosen: Practice[] = [];
  for (const { practice } of [...musts, ...others]) {
    if (chosen.length >= musts.length && passes()) break;
    chosen.push(practice);
    // All criteria count as ticked with the answer in full, or a quality gate would hold it at 0.
    raised.set(practice.id, { ...full, criteria: practice.criteria.map((_, at) => at) });
  }
  return chosen;
}
