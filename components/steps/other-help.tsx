import type { Report } from "@/lib/report/types";
import type { Marking } from "./mark-forms";
import { NoLonger } from "./no-longer";

type OtherHelpProps = { practices: Report["otherHelp"]; marking?: Marking | undefined };

/** What the team cannot do alone beside its next steps; it stands on the unit's page, so it can be taken back here. */
export function OtherHelp({ practices, marking }: OtherHelpProps) {
  if (practices.length === 0) return null;
  return (
    <div className="mt-6 text-small">
      <h3 className="mb-2 font-semibold">The team needs help from outside with these, too</h3>
      <ul role="list" className="border-t border-line">
        {practices.map((practice) => (
          <li
            key={practice.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0 flex-[1_1_20rem]">
              <p>{practice.statement}</p>
              {practice.reason !== null && <p className="text-soft">“{practice.reason}”</p>}
            </div>
            {marking && <NoLonger practice={practice} marking={marking} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
