"use client";

import { memo, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { countOf } from "@/lib/format/words";
import { answerSetOf } from "@/lib/models/answer-set-of";
import { type Column, outlineOf } from "@/lib/models/outline";
import type { Model, Practice } from "@/lib/models/types";
import type { Answers } from "@/lib/scoring/types";
import { canBeTried, isFull } from "@/lib/what-if/trial";

type PracticeTicksProps = {
  model: Model;
  /** What the team said. */
  said: Answers;
  /** What is tried. */
  answers: Answers;
  onToggle: (practice: string) => void;
};

const states = {
  skipped: "assumed to be ahead",
  unknown: "not known",
  not_applicable: "does not apply",
  unanswered: "not answered",
} as const;

/** What the team said, in its own words: "For some". */
function saidOf(model: Model, practice: Practice, said: Answers): string {
  const answer = said.get(practice.id) ?? { state: "unanswered" };
  if (answer.state !== "value") return states[answer.state];
  const { options } = answerSetOf(model, practice);
  return options.find(({ value }) => value === answer.value)?.label ?? String(answer.value);
}

type TickProps = {
  id: string;
  statement: string;
  hint: string;
  checked: boolean;
  disabled: boolean;
  onToggle: (practice: string) => void;
};

// One tick must not draw two hundred others again.
const Tick = memo(function Tick({ id, statement, hint, checked, disabled, onToggle }: TickProps) {
  return (
    <li className="py-1">
      <Checkbox
        label={statement}
        hint={hint}
        checked={checked}
        disabled={disabled}
        onChange={() => onToggle(id)}
        className="scroll-mb-40"
      />
    </li>
  );
});

function Category({ column, model, said, answers, onToggle }: PracticeTicksProps & { column: Column }) {
  const [open, setOpen] = useState(false);
  const practices = column.cells.flatMap(({ scored }) => scored);
  const full = practices.filter((practice) => isFull(model, practice, answers)).length;
  return (
    <details className="border-t border-line" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="target flex flex-wrap items-center gap-x-3 py-3 scroll-mb-40">
        <h3 className="font-semibold" lang={model.language}>
          {column.category.name}
        </h3>
        <span className="ml-auto text-small text-soft tabular-nums">
          {full} of {countOf(practices.length, "practice")} ticked
        </span>
      </summary>
      {open && (
        <div className="pb-5">
          {column.cells.map(
            ({ level, scored }) =>
              scored.length > 0 && (
                <section key={level.id} className="mt-3">
                  <h4 className="text-small font-medium text-soft">{level.name}</h4>
                  <ul role="list" lang={model.language}>
                    {scored.map((practice) => (
                      <Tick
                        key={practice.id}
                        id={practice.id}
                        statement={practice.statement}
                        hint={`Now: ${saidOf(model, practice, said)}`}
                        checked={isFull(model, practice, answers)}
                        disabled={!canBeTried(practice, said)}
                        onToggle={onToggle}
                      />
                    ))}
                  </ul>
                </section>
              ),
          )}
        </div>
      )}
    </details>
  );
}

/** Every scored practice by category and level, ticked where it is in place in full. */
export function PracticeTicks(props: PracticeTicksProps) {
  return (
    <div className="screen-only border-b border-line">
      {outlineOf(props.model).columns.map((column) => (
        <Category key={column.category.id} column={column} {...props} />
      ))}
    </div>
  );
}
