import type { DoneAction } from "@/lib/retrospectives/types";
import { DoneActions } from "./done-actions";

type DoneSinceProps = { actions: readonly DoneAction[]; timeZone: string };

/** Under what moved: what was done, and whether it shows; nothing where nothing was. */
export function DoneSince({ actions, timeZone }: DoneSinceProps) {
  if (actions.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="mb-2 text-small font-semibold">Done since then: did it work?</h3>
      <DoneActions actions={actions} timeZone={timeZone} />
    </div>
  );
}
