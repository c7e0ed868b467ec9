import type { ReportStep } from "@/lib/report/types";
import { NextSteps } from "./next-steps";

type ResultNextStepsProps = { steps: readonly ReportStep[] };

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
    <details className="w-full max-w-prose text-small">
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

const itemOf = (step: ReportStep) => ({
  id: step.id,
  title: step.statement,
  detail: (
    <>
      {step.category.name}, {step.level.name}. {step.detail}
    </>
  ),
  actions: <More step={step} />,
});

/** Three next steps, and the others one click away. */
export function ResultNextSteps({ steps }: ResultNextStepsProps) {
  const rest = steps.slice(atFirst);
  return (
    <>
      <NextSteps items={steps.slice(0, atFirst).map(itemOf)} />
      {rest.length > 0 && (
        <details className="screen-only mt-3">
          <summary className="link target inline-flex items-center text-small">
            Show all {steps.length} next steps
          </summary>
          <div className="mt-3">
            <NextSteps items={rest.map(itemOf)} start={atFirst + 1} />
          </div>
        </details>
      )}
    </>
  );
}
