// Two versions of a model, practice by practice: what an answer to the one still says about the other.

import { answerSetOf } from "./answer-set-of";
import type { AnswerSet, Model, Practice } from "./types";

/**
 * unchanged: the question and its answers are the same. reworded: they are not. moved: it stands in another category or
 * at another level (and may be reworded too). new: the earlier version has no such practice.
 */
export type Change = "unchanged" | "reworded" | "moved" | "new";

export type PracticeChange = {
  readonly practice: Practice;
  /** What it was in the earlier version, by its id or by one that it replaces; null when it is new. */
  readonly before: Practice | null;
  readonly change: Change;
  /** Whether the wording differs, also where `change` says that it moved. */
  readonly reworded: boolean;
};

export type Comparison = {
  /** One for each practice of the later version, in its order. */
  readonly changes: readonly PracticeChange[];
  /** Practices of the earlier version that nothing continues. */
  readonly gone: readonly Practice[];
};

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, at) => item === b[at]);

function sameOptions(a: AnswerSet | undefined, b: AnswerSet | undefined): boolean {
  const [ofA, ofB] = [a?.options ?? [], b?.options ?? []];
  return (
    ofA.length === ofB.length &&
    ofA.every(({ value, label }, at) => value === ofB[at]?.value && label === ofB[at].label)
  );
}

type Side = { readonly model: Model; readonly practice: Practice };

/** What the answer depends on: the sentence, its anchors, its criteria and its options. Reasons and advice may change. */
function asksTheSame(a: Side, b: Side): boolean {
  const [one, other] = [a.practice, b.practice];
  return (
    one.statement === other.statement &&
    one.low === other.low &&
    one.high === other.high &&
    one.of === other.of &&
    one.direction === other.direction &&
    sameList(one.criteria, other.criteria) &&
    sameOptions(answerSetOf(a.model, one), answerSetOf(b.model, other))
  );
}

function changeOf(before: Practice | null, practice: Practice, reworded: boolean): Change {
  if (!before) return "new";
  if (before.category !== practice.category || before.level !== practice.level) return "moved";
  return reworded ? "reworded" : "unchanged";
}

/**
 * What became of each practice from one version of a model to another. A practice continues the one with its id or,
 * where there is none, the first that it `replaces`; each earlier practice is continued once at most.
 */
export function compareModels(earlier: Model, later: Model): Comparison {
  const waiting = new Map(earlier.practices.map((practice) => [practice.id, practice]));
  const byId = new Map<string, Practice>();
  for (const { id } of later.practices) {
    const same = waiting.get(id);
    if (!same) continue;
    byId.set(id, same);
    waiting.delete(id);
  }
  const continued = ({ id, replaces }: Practice): Practice | null => {
    const same = byId.get(id);
    if (same) return same;
    const replaced = replaces.map((former) => waiting.get(former)).find((former) => former !== undefined);
    if (replaced) waiting.delete(replaced.id);
    return replaced ?? null;
  };
  const changes = later.practices.map((practice): PracticeChange => {
    const before = continued(practice);
    const reworded = before !== null && !asksTheSame({ model: earlier, practice: before }, { model: later, practice });
    return { practice, before, change: changeOf(before, practice, reworded), reworded };
  });
  return { changes, gone: [...waiting.values()] };
}
