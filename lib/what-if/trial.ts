// What comes of a plan: the answers as they would be, their score, the way to the levels asked for, and what is next.

import { outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import { valueOf } from "@/lib/scoring/cell";
import { type ClimbOptions, climbOf } from "@/lib/scoring/climb";
import { scoreOf } from "@/lib/scoring/score";
import type { Answers, Climb, Score } from "@/lib/scoring/types";
import { stepsAlong, type Way, wayTo, type WayStep, withDone } from "@/lib/scoring/way";
import type { Plan } from "./plan";
import type { Ground } from "./types";

export type Trial = {
  /** The answers on which the way is found: the team's own, with what was ticked and unticked by hand. */
  readonly start: Answers;
  /** The same with the way gone, without the steps that were left out. */
  readonly answers: Answers;
  readonly score: Score;
  readonly climb: Climb;
  readonly way: Way;
  /** What each practice that is new brings, in the order of doing: by hand first, then along the way. */
  readonly steps: ReadonlyMap<string, WayStep>;
  /** Practices that are in place in this trial and were not, in the order of doing. */
  readonly gained: readonly string[];
  /** Practices that were in place in full, and are not in this trial. */
  readonly lost: readonly string[];
};

/** Whether a practice is in place in full, all its quality criteria included. */
export const isFull = (model: Model, practice: Practice, answers: Answers): boolean =>
  valueOf(model, practice, answers.get(practice.id)) === 100;

/** Whether anything can be tried on a practice: it is scored, and it applies to the team. */
export const canBeTried = ({ id, direction }: Practice, answers: Answers): boolean =>
  direction === "normal" && answers.get(id)?.state !== "not_applicable";

const notAtAll = { state: "value", value: 0 } as const;

export function answersOfGround({ answers }: Ground): Answers {
  return new Map(Object.entries(answers));
}

function startOf(model: Model, said: Answers, { done, undone }: Plan): Answers {
  const { practiceOf } = outlineOf(model);
  const start = new Map(
    withDone(
      model,
      said,
      [...done].filter((id) => isTriable(model, id, said)),
    ),
  );
  for (const id of undone) {
    const practice = practiceOf.get(id);
    if (practice && canBeTried(practice, said) && isFull(model, practice, said)) start.set(id, notAtAll);
  }
  return start;
}

function isTriable(model: Model, id: string, said: Answers): boolean {
  const practice = outlineOf(model).practiceOf.get(id);
  return practice !== undefined && canBeTried(practice, said);
}

/** Where a plan leads: from where, by which way, which of it is gone, and the answers at its end. */
type Route = {
  readonly start: Answers;
  readonly way: Way;
  readonly along: readonly string[];
  readonly answers: Answers;
};

function routeOf(model: Model, said: Answers, plan: Plan): Route {
  const start = startOf(model, said, plan);
  const way = wayTo(model, start, plan.goals);
  const along = way.stages.flatMap(({ practices }) => practices).filter((id) => !plan.undone.has(id));
  return { start, way, along, answers: withDone(model, start, along) };
}

/** Tries a plan on what the team said. Nothing is kept: the same plan on the same answers comes to the same. */
export function trialOf(model: Model, said: Answers, plan: Plan, options: ClimbOptions = {}): Trial {
  const { practiceOf } = outlineOf(model);
  const { start, way, along, answers } = routeOf(model, said, plan);
  const isFullIn = (id: string, those: Answers) => {
    const practice = practiceOf.get(id);
    return practice !== undefined && isFull(model, practice, those);
  };
  const byHand = model.practices.flatMap(({ id }) => (plan.done.has(id) && isFullIn(id, start) ? [id] : []));
  const gained = [...byHand, ...along].filter((id) => !isFullIn(id, said));
  const lost = [...plan.undone].filter((id) => isFullIn(id, said) && !isFullIn(id, answers));
  const score = scoreOf(model, answers);
  const before = new Map([...said, ...lost.map((id) => [id, notAtAll] as const)]);
  return {
    ...{ start, answers, score, way, gained, lost },
    climb: climbOf(model, answers, options, score),
    steps: new Map(stepsAlong(model, before, gained).map((step) => [step.practice, step])),
  };
}

/** The plan after a practice was ticked or unticked. */
export function toggled(model: Model, said: Answers, plan: Plan, id: string): Plan {
  const practice = outlineOf(model).practiceOf.get(id);
  if (!practice || !canBeTried(practice, said)) return plan;
  const isOn = (one: Plan) => isFull(model, practice, routeOf(model, said, one).answers);
  const [done, undone] = [new Set(plan.done), new Set(plan.undone)];
  const next = { ...plan, done, undone };
  if (isOn(plan)) {
    done.delete(id);
    if (isOn(next)) undone.add(id);
  } else {
    undone.delete(id);
    if (!isOn(next)) done.add(id);
  }
  return next;
}
