import { AskLine } from "@/components/peers/ask-line";
import { HelpLine } from "@/components/steps/help-line";
import { MarkForms, type Marking } from "@/components/steps/mark-forms";
import type { Peers } from "@/lib/peers/types";
import type { ReportStep } from "@/lib/report/types";
import { NextSteps } from "./next-steps";

type ResultNextStepsProps = {
  steps: readonly ReportStep[];
  /** The model's key. */
  model: string;
  /** Whom to ask, by practice. */
  peers: ReadonlyMap<string, Peers>;
  /** For who decides on them. */
  marking?: Marking | undefined;
};

const atFirst = 3;

function More({ step }: { step: ReportStep }) {
  const lines = [
    ["Why", step.why],
    ["How to begin", step.how],
    ["How to show it", step.show],
  ] as const;
  const said = lines.filter(([, text]) => text !== null);
  if (said.length === 0) return null;
  return (
    <details className="max-w-prose text-small open:w-full">
      <summary className="link target inline-flex items-center">Why, and how to begin</summary>
      <dl className="mt-1">
        {said.map(([name, text]) => (
          <div key={name} className="mt-1">
            <dt className="inline font-medium">{name}: </dt>
            <dd className="inline text-soft">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const itemOf = (step: ReportStep, { model, peers, marking }: Omit<ResultNextStepsProps, "steps">) => ({
  id: step.id,
  title: step.statement,
  detail: (
    <>
      {step.category.name}, {step.level.name}. {step.detail}
      <AskLine peers={peers.get(step.id)} practice={step.id} at={{ key: model }} />
    </>
  ),
  actions: (
    <>
      <HelpLine step={step} marking={marking} />
      <More step={step} />
      {marking && !step.help && <MarkForms marking={marking} practice={step.id} statement={step.statement} />}
    </>
  ),
});

/** Three next steps, and the others one click away. */
export function ResultNextSteps({ steps, ...rest }: ResultNextStepsProps) {
  const later = steps.slice(atFirst);
  return (
    <>
      <NextSteps items={steps.slice(0, atFirst).map((step) => itemOf(step, rest))} />
      {later.length > 0 && (
        <details className="screen-only mt-3">
          <summary className="link target inline-flex items-center text-small">
            Show all {steps.length} next steps
          </summary>
          <div className="mt-3">
            <NextSteps items={later.map((step) => itemOf(step, rest))} start={atFirst + 1} />
          </div>
        </details>
      )}
    </>
  );
}
