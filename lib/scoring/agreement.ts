// How far the votes on one practice lie apart, what they suggest, and what a team should talk about first.

import type { Option } from "@/lib/models/types";
import type { Answer } from "./types";

export type Secrecy = "named" | "anonymous";

/** How many votes say what: option value, as text, to votes, and the states without a value. */
export type VoteCounts = {
  readonly options: Readonly<Record<string, number>>;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly skipped: number;
};

/** Every figure is null where it may not be shown; spread, lowest, highest and suggested also where no vote has a value. */
export type Agreement = {
  readonly n: number | null;
  /** Steps of the answer set between the lowest and the highest vote. */
  readonly spread: number | null;
  readonly flagged: boolean | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The lower median. */
  readonly suggested: number | null;
  readonly counts: VoteCounts | null;
  /** Sum of the distances from the median, 0 to 100 each, and over how many votes: a mean that is compared in integers. */
  readonly apart: { readonly sum: number; readonly of: number } | null;
};

/** With fewer anonymous votes, lowest, median and highest would be the ballots themselves. */
export const fewestAnonymousVotes = 4;

const hidden: Agreement = {
  n: null,
  spread: null,
  flagged: null,
  lowest: null,
  highest: null,
  suggested: null,
  counts: null,
  apart: null,
};

const isVote = ({ state }: Answer) => state !== "unanswered";

function countsOf(options: readonly Option[], votes: readonly Answer[]): VoteCounts {
  const count = (fits: (vote: Answer) => boolean) => votes.filter(fits).length;
  return {
    options: Object.fromEntries(
      options.map(({ value }) => [value, count((vote) => vote.state === "value" && vote.value === value)]),
    ),
    unknown: count(({ state }) => state === "unknown"),
    notApplicable: count(({ state }) => state === "not_applicable"),
    skipped: count(({ state }) => state === "skipped"),
  };
}

/**
 * The agreement on one practice with these options. Its order of votes does not matter; `suggested` is one of them.
 * Anonymous votes give nothing below four, whatever they are.
 */
export function agreementOf(options: readonly Option[], given: readonly Answer[], secrecy: Secrecy): Agreement {
  const votes = given.filter(isVote);
  if (secrecy === "anonymous" && votes.length < fewestAnonymousVotes) return hidden;
  const values = votes.flatMap((vote) => (vote.state === "value" ? [vote.value] : [])).sort((a, b) => a - b);
  const without = votes.length - values.length;
  const mixed = values.length >= 2 && without >= 2;
  const counted = { n: votes.length, counts: countsOf(options, votes) };
  const [lowest, highest, suggested] = [values[0], values.at(-1), values[Math.floor((values.length - 1) / 2)]];
  if (lowest === undefined || highest === undefined || suggested === undefined) {
    return { ...hidden, ...counted, flagged: false };
  }
  const stepOf = (wanted: number) => options.findIndex(({ value }) => value === wanted);
  const spread = stepOf(highest) - stepOf(lowest);
  return {
    ...counted,
    spread,
    flagged: mixed || spread >= 2 || (spread === 1 && options.length === 2),
    lowest,
    highest,
    suggested,
    apart: { sum: values.reduce((sum, value) => sum + Math.abs(value - suggested), 0), of: values.length },
  };
}

/** Which of the quality criteria belong to the suggestion: those that more than half of the votes with a value tick. */
export function suggestedCriteria(votes: readonly Answer[]): readonly number[] {
  const valued = votes.filter(({ state }) => state === "value");
  const ticked = [...new Set(valued.flatMap(({ criteria = [] }) => criteria))].sort((a, b) => a - b);
  return ticked.filter(
    (index) => 2 * valued.filter(({ criteria = [] }) => criteria.includes(index)).length > valued.length,
  );
}

type Placed = Pick<Agreement, "flagged" | "spread" | "apart">;

/** Above 0 when the mean distance of b is the larger one. */
const byDistance = ({ apart: a }: Placed, { apart: b }: Placed) => (a && b ? b.sum * a.of - a.sum * b.of : 0);

/**
 * What to talk about, in order: the flagged ones, widest spread first, then the largest mean distance from the median,
 * then as they came, which is the model's order.
 */
export const discussionOrder = <T extends Placed>(inModelOrder: readonly T[]): readonly T[] =>
  inModelOrder
    .filter(({ flagged }) => flagged === true)
    .toSorted((a, b) => (b.spread ?? 0) - (a.spread ?? 0) || byDistance(a, b));
