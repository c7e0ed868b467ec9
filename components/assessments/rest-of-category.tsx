import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { isAnswered } from "@/lib/assessments/screens";
import type { AnswerView } from "@/lib/assessments/types";
import { countOf } from "@/lib/format/words";
import type { Model, Practice } from "@/lib/models/types";
import { textOf } from "@/lib/report/practices";

type Answers = Readonly<Record<string, AnswerView>>;

type RestOfCategoryProps = {
  readonly model: Model;
  readonly rest: readonly Practice[];
  /** Practice id to what the team said last time. */
  readonly said: Answers;
  readonly answers: Answers;
  /** The day of the last result. */
  readonly last: string;
  readonly mayConfirm: boolean;
  /** A practice to be answered: what unfolds. */
  readonly blockOf: (practice: Practice) => ReactNode;
};

/** What stands of a practice now: as last time and not confirmed, confirmed with the others, or answered by itself. */
function standingOf(answer: AnswerView | undefined): string {
  if (!isAnswered(answer)) return "last time";
  return answer?.carried ? "confirmed as before" : "answered now";
}

/** All that nothing asks again: each can be opened and answered, the others are confirmed together. */
export function RestOfCategory({ model, rest, said, answers, last, mayConfirm, blockOf }: RestOfCategoryProps) {
  if (rest.length === 0) return null;
  const open = rest.filter(({ id }) => !isAnswered(answers[id])).length;
  const together = rest.filter(({ id }) => answers[id]?.carried).length;
  return (
    <section aria-labelledby="rest" className="mt-8">
      <h2 id="rest" className="text-lead font-medium">
        As on {last}?
      </h2>
      <p className="mt-1 max-w-prose text-small text-soft">
        Nothing suggests that these changed. Open whatever you want to look at again; the others you confirm together.
      </p>
      <ul role="list" className="mt-3 border-b border-line">
        {rest.map((practice) => {
          const answer = answers[practice.id];
          const shown = isAnswered(answer) ? answer : said[practice.id];
          return (
            <li key={practice.id} className="border-t border-line">
              <details className="group/rest">
                <summary className="target grid cursor-pointer list-none gap-x-6 gap-y-0.5 py-2.5 text-small sm:grid-cols-[1fr_14rem]">
                  <span className="text-pretty">{practice.statement}</span>
                  <span>
                    <span className="font-medium">{shown ? textOf(model, practice, shown) : ""}</span>
                    <span className="block text-tiny text-soft">
                      {standingOf(answer)} · <span className="text-accent group-open/rest:hidden">open</span>
                      <span className="hidden text-accent group-open/rest:inline">close</span>
                    </span>
                  </span>
                </summary>
                {blockOf(practice)}
              </details>
            </li>
          );
        })}
      </ul>
      {mayConfirm && (
        <p className="mt-4 flex flex-wrap items-center gap-3 text-small">
          {open > 0 && (
            <Button variant="primary" form="confirm-rest">
              Confirm {countOf(open, "practice")} as before
            </Button>
          )}
          {together > 0 && (
            <>
              <span>{countOf(together, "practice")} confirmed as before.</span>
              <Button variant="quiet" form="reopen-rest">
                Take that back
              </Button>
            </>
          )}
        </p>
      )}
    </section>
  );
}
