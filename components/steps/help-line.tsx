import type { ReportStep } from "@/lib/report/types";
import type { Marking } from "./mark-forms";
import { NoLonger } from "./no-longer";

type HelpLineProps = { step: ReportStep; marking?: Marking | undefined };

/** The team cannot do it alone, and what would help. */
export function HelpLine({ step, marking }: HelpLineProps) {
  const { help } = step;
  if (!help) return null;
  return (
    <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 text-small">
      <p className="font-medium text-warn-ink">
        The team needs help from outside.{help.reason !== null && <> “{help.reason}”</>}
      </p>
      {marking && <NoLonger practice={step} marking={marking} />}
    </div>
  );
}
