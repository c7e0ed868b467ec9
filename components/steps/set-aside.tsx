import { RowForm } from "@/components/ui/row-form";
import { countOf } from "@/lib/format/words";
import { day } from "@/lib/format/dates";
import type { Report } from "@/lib/report/types";
import type { Marking } from "./mark-forms";

type SetAsideProps = { steps: Report["setAside"]; timeZone: string; marking?: Marking | undefined };

/** Steps that the team does not take now; why is for the team alone. Nothing where there are none. */
export function SetAside({ steps, timeZone, marking }: SetAsideProps) {
  if (steps.length === 0) return null;
  return (
    <details className="mt-3 text-small">
      <summary className="link target inline-flex items-center">
        {countOf(steps.length, "step")} set aside for now
      </summary>
      <ul role="list" className="mt-2 border-t border-line">
        {steps.map(({ id, statement, reason, by, at }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0 flex-[1_1_20rem]">
              <p>{statement}</p>
              <p className="text-soft">
                {reason !== null && <>“{reason}” </>}
                {by}, {day(at, timeZone)}
              </p>
            </div>
            {marking && (
              <RowForm
                action={marking.unmark}
                about={{ ...marking.about, practice: id }}
                label="Take it up again"
                concerns={statement}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
