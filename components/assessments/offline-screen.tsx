"use client";

import { Button } from "@/components/ui/button";
import { answeredOf, screenAddress, walkOf } from "@/lib/assessments/screens";
import type { QuestionsView, Screen } from "@/lib/assessments/types";
import { answerSetOf } from "@/lib/models/answer-set-of";
import { AnsweredCount } from "./answered-count";
import { PracticeBlock } from "./practice-block";
import { SaveState } from "./save-state";
import type { Kind } from "./waiting-answers";

export type OfflineScreenProps = {
  readonly assessmentId: string;
  readonly questions: QuestionsView;
  readonly kind: Kind;
  /** Which screen of the walk. */
  readonly at: number;
};

/** A screen of practices without a server: plain, in order, and with what the window remembers of the answers. */
export function OfflineScreen({ assessmentId, questions, kind, at }: OfflineScreenProps) {
  const { answers, carried, answerSets, gated } = questions;
  const screens = walkOf(questions, kind === "votes");
  const [before, present, after] = [screens[at - 1], screens[at], screens[at + 1]];
  if (!present) return null;
  const nameOf = (screen: Screen) =>
    screen.category.id === present.category.id ? screen.level.name : `${screen.category.name}, ${screen.level.name}`;
  return (
    <div className="min-w-0 lg:col-start-2">
      <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-baseline justify-between gap-x-6 bg-bg px-1 py-1">
        <p className="text-small text-soft">{present.category.name}</p>
        <SaveState />
      </div>
      <h1 tabIndex={-1} className="text-title outline-none">
        {present.level.name}{" "}
        <span className="font-normal text-soft">
          ·{" "}
          <AnsweredCount
            elsewhere={0}
            here={answeredOf(present.practices, answers)}
            total={present.practices.length}
            separator="of"
          />{" "}
          {kind === "votes" ? "voted" : "answered"}
        </span>
      </h1>
      <div className="mt-6">
        {present.practices.map((practice) => (
          <PracticeBlock
            key={practice.id}
            practice={practice}
            answerSet={answerSetOf({ answerSets }, practice)}
            answer={answers[practice.id]}
            carried={carried[practice.id]}
            voting={kind === "votes"}
            gated={gated}
          />
        ))}
      </div>
      <div className="flex flex-wrap justify-between gap-3 border-t border-line pt-6">
        {before ? (
          <Button name="go" value={screenAddress(assessmentId, before)}>
            Back: {nameOf(before)}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button variant="primary" name="go" value={screenAddress(assessmentId, after)}>
            Next: {nameOf(after)}
          </Button>
        )}
      </div>
    </div>
  );
}
