import type { Model, Practice } from "@/lib/models/types";
import { practiceAnchor } from "./model-matrix";

type PracticeDetailsProps = { practice: Practice; model: Pick<Model, "answerSets" | "practices"> };

function optionsOf(practice: Practice, answerSets: Model["answerSets"]): string {
  const options = answerSets.find(({ id }) => id === practice.answerSet)?.options ?? [];
  const labels = options.map(({ label }) => label).join(" · ");
  return practice.of ? `${labels} (of ${practice.of})` : labels;
}

function Line({ name, text }: { name: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <div className="mt-1.5">
      <dt className="inline font-medium">{name}: </dt>
      <dd className="inline text-soft">{text}</dd>
    </div>
  );
}

function Needs({ practice, model }: PracticeDetailsProps) {
  const needed = practice.requires.flatMap((id) => model.practices.find((one) => one.id === id) ?? []);
  if (needed.length === 0) return null;
  return (
    <div className="mt-1.5">
      <dt className="font-medium">Stands on:</dt>
      {needed.map(({ id, statement }) => (
        <dd key={id} className="ml-4">
          <a href={`#${practiceAnchor(id)}`} className="link target inline-block py-0.5">
            {statement}
          </a>
        </dd>
      ))}
    </div>
  );
}

/** One practice with all that the model says about it. */
export function PracticeDetails({ practice, model }: PracticeDetailsProps) {
  const capabilities = practice.refs.filter(({ scheme }) => scheme === "dora").map(({ id }) => id.replaceAll("-", " "));
  return (
    <details id={practiceAnchor(practice.id)} className="scroll-mt-4 border-t border-line py-2.5">
      <summary className="target flex list-none items-baseline justify-between gap-4">
        <span>{practice.statement}</span>
        {practice.tags.includes("derived") && (
          <span className="flex-none rounded-full border border-line px-2 text-tiny text-soft">derived by us</span>
        )}
      </summary>
      <dl className="mt-1 max-w-prose pb-2 text-small">
        <Line name="Low" text={practice.low} />
        <Line name="High" text={practice.high} />
        <Line name="To ask" text={practice.lastTime} />
        <Line name="Answers" text={optionsOf(practice, model.answerSets)} />
        <Line name="Why" text={practice.why} />
        <Line name="How to get there" text={practice.how} />
        <Line name="To show it" text={practice.show} />
        <Needs practice={practice} model={model} />
        <Line name="DORA capability" text={capabilities.join(", ") || undefined} />
      </dl>
    </details>
  );
}
