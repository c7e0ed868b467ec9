import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";

type PracticeTextsProps = { practice: Practice; model: Model };

/** Paragraphs and lists of a model file stand as they were written: its text is shown, never run as markup. */
function Text({ title, children }: { title: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <Section title={title}>
      <div className="max-w-prose whitespace-pre-line">{children}</div>
    </Section>
  );
}

function Anchors({ practice: { low, high } }: Pick<PracticeTextsProps, "practice">) {
  if (!low && !high) return null;
  return (
    <dl className="mt-6 grid gap-4 sm:grid-cols-2">
      {[
        ["Low", low],
        ["High", high],
      ].map(
        ([name, text]) =>
          text && (
            <div key={name} className="rounded-card border border-line bg-card px-4 py-3">
              <dt className="text-small font-medium">{name}</dt>
              <dd className="mt-1 whitespace-pre-line text-soft">{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Answers({ practice, model }: PracticeTextsProps) {
  const { options } = answerSetOf(model, practice);
  return (
    <Section title="How it is answered">
      {practice.lastTime && <p className="mb-3 max-w-prose">{practice.lastTime}</p>}
      {practice.of && <p className="mb-2 text-small text-soft">Thinking of: {practice.of}</p>}
      <ul role="list" className="flex flex-wrap gap-2 text-small">
        {options.map(({ value, label }) => (
          <li key={value} className="rounded-card border border-line bg-card px-3 py-1.5">
            {label}
          </li>
        ))}
      </ul>
      {practice.criteria.length > 0 && (
        <div className="mt-4 max-w-prose">
          <p className="text-small text-soft">
            {model.quality === "gate"
              ? "An answer counts only when all of this holds; else it counts as not in place:"
              : "All of this holds:"}
          </p>
          <ul className="mt-1 list-disc pl-5">
            {practice.criteria.map((criterion) => (
              <li key={criterion} className="py-0.5 whitespace-pre-line">
                {criterion}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** Everything that a model says about one practice, in its own words. */
export function PracticeTexts({ practice, model }: PracticeTextsProps) {
  return (
    <div lang={model.language}>
      <Anchors practice={practice} />
      <Answers practice={practice} model={model} />
      <Text title="Why it matters">{practice.why}</Text>
      <Text title="How to get there">{practice.how}</Text>
      <Text title="To show it">{practice.show}</Text>
    </div>
  );
}
