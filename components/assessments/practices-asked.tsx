import { answerSetOf } from "@/lib/models/answer-set-of";
import type { ComponentProps } from "react";
import type { Model, Practice } from "@/lib/models/types";
import { PracticeBlock } from "./practice-block";

type Block = Omit<ComponentProps<typeof PracticeBlock>, "practice" | "answerSet" | "gated">;

type PracticesAskedProps = {
  readonly model: Model;
  readonly practices: readonly Practice[];
  /** What is known of a practice here. */
  readonly blockOf: (practice: Practice) => Block;
};

/** What is scored, and what is asked beside it, each under a head of its own. */
const kinds = [
  { direction: "normal", title: "Practices", intro: "" },
  {
    direction: "reversed",
    title: "Habits to leave behind",
    intro: "How far is this true of you today? It is shown in the result and never scored.",
  },
  {
    direction: "fact",
    title: "Good to know",
    intro: "A fact about how you work. It is shown in the result and never scored.",
  },
] as const;

/** The practices of one screen. */
export function PracticesAsked({ model, practices, blockOf }: PracticesAskedProps) {
  return kinds.map(({ direction, title, intro }) => {
    const some = practices.filter((practice) => practice.direction === direction);
    if (some.length === 0) return null;
    return (
      <section key={direction} aria-label={title} className="mt-6">
        {direction !== "normal" && (
          <>
            <h2 className="text-lead font-medium">{title}</h2>
            <p className="mb-4 text-small text-soft">{intro}</p>
          </>
        )}
        {some.map((practice) => (
          <PracticeBlock
            key={practice.id}
            practice={practice}
            answerSet={answerSetOf(model, practice)}
            gated={model.quality === "gate"}
            {...blockOf(practice)}
          />
        ))}
      </section>
    );
  });
}
