// What a team says of its way ahead, beside what the result says.

import type { Model } from "@/lib/models/types";
import type { Answers } from "@/lib/scoring/types";
import { leavesSomething } from "@/lib/steps/rules";
import type { StepMark } from "@/lib/steps/types";
import { practicesOf } from "./practices";
import type { Report, ReportStep } from "./types";

type Marked = Pick<Report, "nextSteps" | "setAside" | "otherHelp">;

type Reading = { readonly model: Model; readonly answers: Answers; readonly insider: boolean };

/**
 * Steps with what the team says of them: those it set aside apart, and the others with the help it asks for. A mark on a
 * practice that is no next step of this result is told too, since only what is seen can be taken back; but to the team
 * alone where it is set aside: nobody else is told with a list of next steps that such a practice is lacking.
 */
export function withMarks(
  { model, answers, insider }: Reading,
  steps: readonly ReportStep[],
  marks: readonly StepMark[],
): Marked {
  const said = marks.filter(({ practice }) => leavesSomething(model, answers, practice));
  const markOf = new Map(said.map((mark) => [mark.practice, mark]));
  const isStep = new Set(steps.map(({ id }) => id));
  const others = model.practices.flatMap(({ id }) => (markOf.has(id) && !isStep.has(id) ? [id] : []));
  const marked = (kind: StepMark["kind"], ids: readonly string[]) =>
    practicesOf(model, ids).flatMap((practice) => {
      const mark = markOf.get(practice.id);
      return mark?.kind === kind ? [{ practice, mark }] : [];
    });
  return {
    nextSteps: steps.flatMap((step) => {
      const mark = markOf.get(step.id);
      if (mark?.kind === "not_now") return [];
      return [mark ? { ...step, help: { reason: mark.reason } } : step];
    }),
    setAside: marked("not_now", insider ? [...isStep, ...others] : [...isStep]).map(
      ({ practice, mark: { reason, by, at } }) => ({
        ...practice,
        ...{ reason, by, at },
      }),
    ),
    otherHelp: marked("need_help", others).map(({ practice, mark }) => ({ ...practice, reason: mark.reason })),
  };
}
