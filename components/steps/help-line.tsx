import { RowForm } from "@/components/ui/row-form";
import type { ReportStep } from "@/lib/report/types";
import type { Marking } from "./mark-forms";

type HelpLineProps = { step: ReportStep; marking?: Marking | undefined };

/** The team cannot do it alone, and what would help. */
export function HelpLine({ step: { id, statement, help }, marking }: HelpLineProps) {
  if (!help) return null;
  return (
    <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 text-small">
      <p className="font-medium text-warn-ink">
        The team needs help from outside.{help.reason !== null && <> “{help.reason}”</>}
      </p>
      {marking && (
        <RowForm
          action={marking.unmark}
          about={{ ...marking.about, practice: id }}
          label="No longer"
          concerns={`help with ${statement}`}
          variant="quiet"
        />
      )}
    </div>
  );
}
