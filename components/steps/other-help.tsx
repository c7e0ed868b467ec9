import { RowForm } from "@/components/ui/row-form";
import type { Report } from "@/lib/report/types";
import type { Marking } from "./mark-forms";

type OtherHelpProps = { practices: Report["otherHelp"]; marking?: Marking | undefined };

/** What the team cannot do alone beside its next steps; it stands on the unit's page, so it can be taken back here. */
export function OtherHelp({ practices, marking }: OtherHelpProps) {
  if (practices.length === 0) return null;
  return (
    <div className="mt-6 text-small">
      <h3 className="mb-2 font-semibold">The team needs help from outside with these, too</h3>
      <ul role="list" className="border-t border-line">
        {practices.map(({ id, statement, reason }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0 flex-[1_1_20rem]">
              <p>{statement}</p>
              {reason !== null && <p className="text-soft">“{reason}”</p>}
            </div>
            {marking && (
              <RowForm
                action={marking.unmark}
                about={{ ...marking.about, practice: id }}
                label="No longer"
                concerns={`help with ${statement}`}
                variant="quiet"
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
