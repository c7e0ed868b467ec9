// "Why this number?" in words: what each practice of a cell counts with, the sum, and why the level holds or not.

import { oneDecimal, percent, whole } from "@/lib/format/numbers";
import { countOf, listOf } from "@/lib/format/words";
import type { ExplainedCell, ExplainedPractice } from "@/lib/scoring/explain";
import type { CategoryScore, CellScore } from "@/lib/scoring/types";

const leftOut = {
  value: "",
  skipped: "",
  unknown: "left out: unknown",
  not_applicable: "left out: does not apply",
  unanswered: "left out: unanswered",
} as const;

/** "100", "50 × 2", or why it is left out. */
export const countedText = ({ counted, weight, state }: ExplainedPractice): string =>
  counted === null ? leftOut[state] : weight === 1 ? String(counted) : `${counted} × ${weight}`;

/** What else has to be known about a practice's part in the number; empty when nothing. */
export const partText = ({ heldAtZero, optional, state }: ExplainedPractice): string =>
  [
    ...(state === "skipped" ? ["Assumed to be ahead of the team, and counts as 0."] : []),
    ...(heldAtZero ? ["Counts as 0 because a quality criterion is not met."] : []),
    ...(optional ? ["Optional: in the figure, not in the rule for the level."] : []),
  ].join(" ");

/** "375 of 500 → 75 %". */
export const sumText = ({ sum, divisor, score }: ExplainedCell): string =>
  score === null ? "nothing to add up" : `${whole(sum)} of ${whole(divisor)} → ${percent(score)}`;

/** Why the level holds here or not, by the three conditions of the rule. */
export function passText({ passes, gate, practices }: ExplainedCell): string {
  if (gate === null || passes === null) return "This model has no rule for levels.";
  const gated = practices.filter(({ optional }) => !optional);
  if (gated.length === 0) return "The level asks nothing here, so it passes.";
  if (gated.every(({ state }) => state === "not_applicable")) return "Nothing here applies, so the level passes.";
  if (passes) return "The level holds here: its rule is met.";
  const open = gated.filter(({ state }) => state === "unknown" || state === "unanswered").length;
  const zeros = gated.filter(({ counted }) => counted === 0).length;
  const counted = gated.flatMap(({ counted: value, weight }) => (value === null ? [] : [{ value, weight }]));
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  const value = counted.reduce((sum, one) => sum + one.weight * one.value, 0);
  const reasons = [
    ...(weight > 0 && value < gate.threshold * weight
      ? [`it reaches ${percent(value / (100 * weight))} of the ${percent(gate.threshold / 100)} it needs`]
      : []),
    ...(gate.noZero && zeros > 0 ? [`${countOf(zeros, "practice")} ${zeros === 1 ? "is" : "are"} at 0`] : []),
    ...(gate.complete && open > 0 ? [`${countOf(open, "answer")} ${open === 1 ? "is" : "are"} open`] : []),
  ];
  return `Not yet: ${reasons.length > 0 ? listOf(reasons) : "nothing is answered"}.`;
}

/** What a cell was made of, for whoever sees figures only. */
export function cellText(cell: CellScore): string {
  const counted = cell.answered + cell.skipped;
  const out = [
    [cell.unknown, "unknown"],
    [cell.notApplicable, "not applicable"],
    [cell.unanswered, "unanswered"],
  ] as const;
  const left = out.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${countOf(counted, "practice")} counted${left.length > 0 ? `; left out: ${listOf(left)}` : ""}`;
}

/** "1.0 + 0.9 + 0.4 = 2.3 of 5": the index as the sum of its cells. */
export function indexSumText({ cells, index, max }: CategoryScore): string {
  if (index === null) return "not assessed";
  const parts = cells.flatMap(({ score }) => (score === null ? [] : [twoDecimals.format(score)]));
  return `${parts.join(" + ")} = ${twoDecimals.format(index)}, shown as ${oneDecimal(index)} of ${max}`;
}

const twoDecimals = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
