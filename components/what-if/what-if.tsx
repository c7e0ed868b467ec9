"use client";

import dynamic from "next/dynamic";
import { useCallback, useDeferredValue, useMemo } from "react";
import { proposing } from "@/components/actions/addresses";
import { NextSteps } from "@/components/report/next-steps";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { stepsOf } from "@/lib/report/practices";
import { strataOf } from "@/lib/report/strata";
import { scoreOf } from "@/lib/scoring/score";
import { isEmptyPlan, noPlan, withGoal } from "@/lib/what-if/plan";
import { changeText, wayAsText, wayText } from "@/lib/what-if/sentences";
import { answersOfGround, toggled, trialOf } from "@/lib/what-if/trial";
import type { Ground } from "@/lib/what-if/types";
import { Goals } from "./goals";
import { PracticeTicks } from "./practice-ticks";
import { TrialBar } from "./trial-bar";
import { TrialStrata } from "./trial-strata";
import { usePlan } from "./use-plan";
import { WaySteps } from "./way-steps";

const loadingMap = () => <p className="text-soft">The map is being drawn.</p>;
const ClimbMap = dynamic(() => import("./climb-map"), { ssr: false, loading: loadingMap });

const mostSteps = 3;

// As many as one form makes.
const mostActions = 40;

type WhatIfProps = {
  ground: Ground;
  team: { readonly id: string; readonly name: string };
  /** The viewer makes actions of the team. */
  canPlan: boolean;
};

/** Levels, index and next steps on a copy of the answers that lives in this browser and nowhere else. */
export function WhatIf({ ground, team, canPlan }: WhatIfProps) {
  const { model } = ground;
  const said = useMemo(() => answersOfGround(ground), [ground]);
  const before = useMemo(() => scoreOf(model, said), [model, said]);
  const [plan, change] = usePlan(model);
  const options = useMemo(() => ({ targets: new Map(Object.entries(ground.wishes.targets)) }), [ground]);
  const trial = useMemo(() => trialOf(model, said, plan, options), [model, said, plan, options]);
  const drawn = useDeferredValue(trial);

  const onGoal = useCallback(
    (category: string, level: string | null) => change((present) => withGoal(present, category, level), "step"),
    [change],
  );
  const onToggle = useCallback(
    (practice: string) => change((present) => toggled(model, said, present, practice), "stay"),
    [change, model, said],
  );

  const isGated = model.gate !== null;
  const next = stepsOf(model, trial.climb, trial.answers)
    .filter(({ id }) => !ground.wishes.setAside.includes(id))
    .slice(0, mostSteps);
  const along = [...trial.steps.values()];
  const text = changeText(model, before, plan, trial);
  const toDo = [...trial.steps.keys()];
  const makeActions = canPlan && toDo.length > 0 && (
    <LinkButton
      href={proposing({ teamId: team.id }, model.key, toDo.slice(0, mostActions))}
      variant="primary"
      prefetch={false}
    >
      {toDo.length === 1 ? "Make an action of it" : `Make actions of these ${Math.min(toDo.length, mostActions)}`}
    </LinkButton>
  );
  return (
    <>
      {isGated && (
        <div className="screen-only">
          <Section
            title="Which levels would you like to reach?"
            intro="Choose here, or press a cell of the drawing: it fills with the shortest way up to it, which counts practices and not cost. What several categories need is counted once."
          >
            <Goals model={model} before={before} goals={plan.goals} onGoal={onGoal} />
          </Section>
        </div>
      )}
      <Section title="Where the team would stand">
        <p className="mb-4 hidden print:block">{text}</p>
        <TrialStrata
          caption={`${team.name}, as it would be: how much of each level is in place`}
          {...{ model, before, plan, trial, onGoal }}
        />
      </Section>
      {trial.way.stages.length > 0 && (
        <Section
          title="The way"
          id="way"
          intro={<p>In an order in which it can be done. {wayText(along)}</p>}
          actions={
            <>
              {makeActions}
              <CopyButton label="Copy the list" text={wayAsText(model, trial)} />
            </>
          }
        >
          <WaySteps model={model} trial={trial} undone={plan.undone} onToggle={onToggle} />
        </Section>
      )}
      {trial.way.stages.length === 0 && makeActions && <p className="screen-only mt-6">{makeActions}</p>}
      <Section title={isEmptyPlan(plan) ? "Next steps" : "Next steps after that"}>
        {next.length > 0 ? (
          <NextSteps
            items={next.map((step) => ({
              id: step.id,
              title: <span lang={model.language}>{step.statement}</span>,
              detail: `${step.category.name}, ${step.level.name}. ${step.detail}`,
            }))}
          />
        ) : (
          <p className="text-soft">Every level of the model would hold: there is nothing left to climb.</p>
        )}
      </Section>
      <div className="screen-only">
        <Section
          title="Tick practices"
          intro="A tick means fully in place. Take one away to see what would be lost, or to leave a step out of the way."
        >
          <PracticeTicks model={model} said={said} answers={trial.answers} onToggle={onToggle} />
        </Section>
      </div>
      <Section
        title="The map of the climb"
        intro="Filled is what is in place, framed is what can be done next, and dashed is what comes later, because it stands on something."
      >
        <ClimbMap model={model} trial={drawn} />
      </Section>
      <TrialBar
        text={text}
        strata={strataOf(model, trial.answers, trial.score)}
        changed={!isEmptyPlan(plan)}
        onReset={() => change(() => noPlan, "step")}
      />
    </>
  );
}
