import type { DoneAction } from "@/lib/retrospectives/types";
import { outcomeText } from "@/lib/retrospectives/words";
import { day } from "@/lib/format/dates";

type DoneActionsProps = { actions: readonly DoneAction[]; timeZone: string };

/** What was done in between, and whether its practice moved. */
export function DoneActions({ actions, timeZone }: DoneActionsProps) {
  return (
    <ul role="list" className="border-t border-line">
      {actions.map((action) => (
        <li key={action.id} className="border-b border-line py-2.5">
          <p className="font-medium">{action.title}</p>
          <p className="text-small text-soft">
            Done on {day(action.endedAt, timeZone)}. {outcomeText(action)}
          </p>
        </li>
      ))}
    </ul>
  );
}
